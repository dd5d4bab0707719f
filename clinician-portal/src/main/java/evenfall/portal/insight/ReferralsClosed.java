package evenfall.portal.insight;

import evenfall.support.clinic.ClinicProfile;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many of the referrals that left came to a visit, a reply that somebody has read, and a patient who knows of it. */
@Component
class ReferralsClosed implements Figure {

    private final JdbcClient jdbc;

    private final Words words;

    ReferralsClosed(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public FigureName name() {
        return FigureName.REFERRALS;
    }

    /** What became of the referrals of one pathway to one service. */
    private record Sent(String pathway, String service, long sent, long heard, long seen, long read, long told) {

        String label() {
            return pathway.isEmpty() ? service : pathway + ", " + service;
        }

        /** In steps that add up to all of them: told, read and not told, seen and not read, heard of only, silent. */
        List<Long> steps() {
            return List.of(told, read - told, Math.max(seen, read) - read, heard - Math.max(seen, read), sent - heard);
        }
    }

    @Override
    public Drawing of(ClinicProfile clinic, Period period) {
        var all = sent(clinic, period);
        var rows = all.stream()
                .map(it -> Stream.concat(
                                Stream.of(it.pathway(), it.service()),
                                Stream.concat(
                                        Stream.of(it.sent(), it.heard(), it.seen(), it.read(), it.told())
                                                .map(Amount::discreet),
                                        Stream.of(
                                                it.sent() < Amount.GROUP
                                                        ? Amount.NONE
                                                        : Amount.share(it.read(), it.sent()))))
                        .toList())
                .toList();
        var bars = all.stream()
                .map(it -> new Bars.Row(
                        it.label(),
                        it.steps().stream()
                                .map(step -> Amount.isFew(step) ? 0L : step)
                                .toList()))
                .toList();
        return new Drawing(
                name(),
                List.of(),
                List.of(Bars.of(
                        words.title(name()),
                        words.text("insight.referrals.desc"),
                        words.heads(
                                "referral-told", "referral-read", "referral-seen", "referral-heard", "referral-silent"),
                        bars)),
                new Sheet(
                        words.heads(
                                "pathway", "service", "sent", "heard-of", "seen", "reply-read", "told", "closure-rate"),
                        rows));
    }

    private List<Sent> sent(ClinicProfile clinic, Period period) {
        return period.in(jdbc.sql("""
                        with sent as (
                            select referral_id from clinic.referral_event
                            where clinic_id = :clinic and action = 'SEND' and happened_at >= :from and happened_at < :until
                            group by referral_id),
                        reached as (
                            select e.referral_id,
                                bool_or(e.became in ('RECEIVED', 'ACCEPTED', 'DECLINED', 'RETURNED', 'BOOKED', 'SEEN',
                                    'REPLY_RECEIVED')) as heard,
                                bool_or(e.became in ('SEEN')) as seen,
                                bool_or(e.became = 'REPLY_REVIEWED') as read,
                                bool_or(e.became = 'PATIENT_TOLD') as told
                            from sent join clinic.referral_event e
                                on e.clinic_id = :clinic and e.referral_id = sent.referral_id
                            group by e.referral_id)
                        select coalesce(r.pathway, '') as pathway, coalesce(s.name, :elsewhere) as service,
                            count(*) as sent, count(*) filter (where heard) as heard, count(*) filter (where seen) as seen,
                            count(*) filter (where read) as read, count(*) filter (where told) as told
                        from reached join clinic.referral r on r.clinic_id = :clinic and r.id = reached.referral_id
                            left join clinic.service s on s.clinic_id = r.clinic_id and s.id = r.service_id
                        group by 1, 2 order by 1, 2
                        """), clinic.timeZone())
                .param("clinic", clinic.id())
                .param("elsewhere", words.text("insight.elsewhere"))
                .query((row, _) -> new Sent(
                        row.getString("pathway"),
                        row.getString("service"),
                        row.getLong("sent"),
                        row.getLong("heard"),
                        row.getLong("seen"),
                        row.getLong("read"),
                        row.getLong("told")))
                .list();
    }
}
