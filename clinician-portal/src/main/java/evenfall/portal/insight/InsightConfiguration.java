package evenfall.portal.insight;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InsightConfiguration {

    private static final int MINUTES_BETWEEN = 15;

    @Bean
    RecurringTask<Void> countDailyFigures(DailyFigures figures) {
        return Tasks.recurring("count-daily-figures", FixedDelay.ofMinutes(MINUTES_BETWEEN))
                .execute((_, _) -> figures.countAll());
    }
}
