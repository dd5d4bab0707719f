package evenfall.portal.casefile;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SettlementConfiguration {

    private static final int SECONDS_BETWEEN = 2;

    @Bean
    RecurringTask<Void> settleDecisions(Settlement settlement) {
        return Tasks.recurring("settle-decisions", FixedDelay.ofSeconds(SECONDS_BETWEEN))
                .execute((_, _) -> settlement.settle());
    }
}
