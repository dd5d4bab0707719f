package evenfall.portal.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    private static final int SECONDS_BETWEEN_MAILS = 5;

    private static final int SECONDS_BETWEEN_LOOKS = 60;

    @Bean
    RecurringTask<Void> deliverNotices(Postman postman) {
        return Tasks.recurring("deliver-notices", FixedDelay.ofSeconds(SECONDS_BETWEEN_MAILS))
                .execute((_, _) -> postman.deliver());
    }

    @Bean
    RecurringTask<Void> tellOverdue(OverdueSweep sweep) {
        return Tasks.recurring("tell-overdue", FixedDelay.ofSeconds(SECONDS_BETWEEN_LOOKS))
                .execute((_, _) -> sweep.tellAll());
    }
}
