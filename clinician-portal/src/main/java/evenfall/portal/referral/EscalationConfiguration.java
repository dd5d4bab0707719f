package evenfall.portal.referral;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EscalationConfiguration {

    private static final int SECONDS_BETWEEN_LOOKS = 30;

    @Bean
    RecurringTask<Void> alertStuckReferrals(Escalation escalation) {
        return Tasks.recurring("alert-stuck-referrals", FixedDelay.ofSeconds(SECONDS_BETWEEN_LOOKS))
                .execute((_, _) -> escalation.alertAll());
    }
}
