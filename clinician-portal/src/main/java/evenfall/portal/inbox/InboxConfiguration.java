package evenfall.portal.inbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

    private static final int SECONDS_BETWEEN = 3;

    @Bean
    RecurringTask<Void> openSubmissions(Inbox inbox, MessageInbox messages) {
        return Tasks.recurring("open-submissions", FixedDelay.ofSeconds(SECONDS_BETWEEN))
                .execute((_, _) -> {
                    inbox.openAll();
                    messages.openAll();
                });
    }
}
