package evenfall.portal.referral;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EscalationConfiguration {

    private static final int SECONDS_BETWEEN_LOOKS = 30;

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);

    @Bean
    RecurringTask<Void> alertStuckReferrals(Escalation escalation) {
        return Tasks.recurring("alert-stuck-referrals", FixedDelay.ofSeconds(SECONDS_BETWEEN_LOOKS))
                .execute((_, _) -> escalation.alertAll());
    }

    @Bean
    RecurringTask<Void> measureWaits(Waits waits) {
        return Tasks.recurring("measure-waits", Schedules.daily(AT_NIGHT)).execute((_, _) -> waits.measure());
    }
}
