package evenfall.portal.handover;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HandoverConfiguration {

    private static final int SECONDS_BETWEEN = 3;

    @Bean
    RecurringTask<Void> collectServiceAnswers(AnswerInbox inbox) {
        return Tasks.recurring("collect-service-answers", FixedDelay.ofSeconds(SECONDS_BETWEEN))
                .execute((_, _) -> inbox.openAll());
    }
}
