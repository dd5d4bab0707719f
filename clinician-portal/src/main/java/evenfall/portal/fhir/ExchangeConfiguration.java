package evenfall.portal.fhir;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExchangeSettings.class)
class ExchangeConfiguration {

    private static final int SECONDS_BETWEEN_ROUNDS = 10;

    private static final int SECONDS_BETWEEN_QUESTIONS = 30;

    @Bean
    RecurringTask<Void> carryReferrals(Courier courier) {
        return Tasks.recurring("carry-referrals", FixedDelay.ofSeconds(SECONDS_BETWEEN_ROUNDS))
                .execute((_, _) -> courier.carry());
    }

    @Bean
    RecurringTask<Void> askServices(Asker asker) {
        return Tasks.recurring("ask-services", FixedDelay.ofSeconds(SECONDS_BETWEEN_QUESTIONS))
                .execute((_, _) -> asker.ask());
    }
}
