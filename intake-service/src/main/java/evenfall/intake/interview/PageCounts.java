package evenfall.intake.interview;

import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts how far patients come with the form. They are counters and nothing else: no draft, no person and no person's time
 * can be told from them. They are gathered in memory for some seconds, so that saving a page takes no longer; a crash loses
 * those seconds.
 */
@Component
public class PageCounts {

    private static final Logger LOG = LoggerFactory.getLogger(PageCounts.class);

    private final Map<Counter, Count> gathered = new ConcurrentHashMap<>();

    private final JdbcTemplate jdbc;

    PageCounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param day on which the forms were begun that are counted here */
    record Counter(UUID clinic, LocalDate day, String protocol, String version, String step) {

        private static final Comparator<Counter> IN_ORDER = Comparator.comparing(Counter::clinic)
                .thenComparing(Counter::day)
                .thenComparing(Counter::protocol)
                .thenComparing(Counter::version)
                .thenComparing(Counter::step);
    }

    /**
     * How often.
     *
     * @param reached less one for whoever left a step undone, because an answer led them elsewhere
     */
    record Count(int reached, int done) {

        Count plus(Count other) {
            return new Count(reached + other.reached, done + other.done);
        }
    }

    /** A form is sent. */
    public void sent(Journey journey) {
        Progress.sent(journey).forEach((step, count) -> add(journey, step, count));
    }

    void moved(Journey before, Journey after) {
        Progress.between(before, after).forEach((step, count) -> add(after, step, count));
    }

    void tookUpChanges(Journey after) {
        Progress.anew(after).forEach((step, count) -> add(after, step, count));
    }

    private void add(Journey journey, String step, Count count) {
        var protocol = journey.clinic().protocol();
        var zone = journey.clinic().profile().timeZone();
        var begun = LocalDate.ofInstant(journey.draft().beginning().at(), zone);
        var counter = new Counter(journey.draft().clinicId(), begun, protocol.id(), protocol.version(), step);
        gathered.merge(counter, count, Count::plus);
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    @PreDestroy
    void write() {
        // in one order, so that two copies of the service never wait for each other crosswise
        var counters = gathered.keySet().stream().sorted(Counter.IN_ORDER).toList();
        for (var counter : counters) {
            var count = gathered.remove(counter);
            if (count != null) {
                writeOrKeep(counter, count);
            }
        }
    }

    private void writeOrKeep(Counter counter, Count count) {
        try {
            jdbc.update(
                    """
                    insert into intake.page_count as c (clinic_id, day, protocol, protocol_version, step, reached, done)
                    values (?, ?, ?, ?, ?, ?, ?)
                    on conflict (clinic_id, day, protocol, protocol_version, step)
                    do update set reached = c.reached + excluded.reached, done = c.done + excluded.done
                    """,
                    counter.clinic(),
                    counter.day(),
                    counter.protocol(),
                    counter.version(),
                    counter.step(),
                    count.reached(),
                    count.done());
        } catch (DataAccessException e) {
            gathered.merge(counter, count, Count::plus);
            LOG.warn("How far patients come is written later: {}", e.getClass().getName());
        }
    }
}
