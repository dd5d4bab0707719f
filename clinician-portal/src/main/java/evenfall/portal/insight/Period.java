package evenfall.portal.insight;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The days that a figure is about, at the clinic; both of them count.
 */
record Period(LocalDate from, LocalDate until) {

    static final int MOST_MONTHS = 24;

    private static final List<Integer> USUAL = List.of(1, 3, 12, MOST_MONTHS);

    /** So many months up to a day. */
    static Period lastMonths(int months, LocalDate until) {
        return new Period(until.minusMonths(months).plusDays(1), until);
    }

    /** A period to choose by one click. */
    record Usual(int months, Period period) {}

    static List<Usual> usual(LocalDate today) {
        return USUAL.stream().map(it -> new Usual(it, lastMonths(it, today))).toList();
    }

    boolean isTooLong() {
        return from.isBefore(lastMonths(MOST_MONTHS, until).from());
    }

    /** The months it touches, by their first days. */
    Stream<LocalDate> months() {
        return Stream.iterate(from.withDayOfMonth(1), it -> !it.isAfter(until), it -> it.plusMonths(1));
    }

    StatementSpec in(StatementSpec statement) {
        return statement.param("from", from).param("until", until);
    }

    /** The same for a moment rather than a day. */
    StatementSpec in(StatementSpec statement, ZoneId zone) {
        return statement
                .param("from", from.atStartOfDay(zone).toOffsetDateTime())
                .param("until", until.plusDays(1).atStartOfDay(zone).toOffsetDateTime())
                .param("zone", zone.getId());
    }
}
