package evenfall.portal.insight;

import evenfall.referral.ReferralState;
import evenfall.support.clinic.ClinicProfile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long referrals stay in every state, by pathway and service. */
@Component
class ReferralStates implements Figure {

    private static final List<ReferralState> STATES =
            Stream.of(ReferralState.values()).filter(it -> !it.isOver()).toList();

    private final JdbcClient jdbc;

    private final Words words;

    ReferralStates(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public FigureName name() {
        return FigureName.STATES;
    }

    private record Way(String pathway, String service) {}

    /** @param days of half of those who left the state; nothing of a few */
    private record Stay(Way way, ReferralState state, OptionalDouble days) {}

    @Override
    public Drawing of(ClinicProfile clinic, Period period) {
        Map<Way, Map<ReferralState, OptionalDouble>> byWay = new LinkedHashMap<>();
        stays(clinic, period)
                .forEach(it -> byWay.computeIfAbsent(it.way(), _ -> new EnumMap<>(ReferralState.class))
                        .put(it.state(), it.days()));
        var rows = new ArrayList<List<String>>();
        byWay.forEach((way, days) -> rows.add(Stream.concat(
                        Stream.of(way.pathway(), way.service()),
                        STATES.stream().map(it -> Amount.decimal(days.getOrDefault(it, OptionalDouble.empty()))))
                .toList()));
        var heads = Stream.concat(
                        words.heads("pathway", "service").stream(),
                        STATES.stream().map(it -> words.text("referral.state." + it)))
                .toList();
        return new Drawing(name(), List.of(), List.of(), new Sheet(heads, rows));
    }

    private List<Stay> stays(ClinicProfile clinic, Period period) {
        return period.in(jdbc.sql("""
                        with stays as (
                            select e.referral_id, e.became as state,
                                extract(epoch from lead(e.happened_at) over (
                                    partition by e.referral_id order by e.number) - e.happened_at) / 86400 as days
                            from clinic.referral_event e
                            where e.clinic_id = :clinic and e.happened_at >= :from and e.happened_at < :until
                                and e.was <> e.became)
                        select coalesce(r.pathway, '') as pathway, coalesce(s.name, :elsewhere) as service, stays.state,
                            count(days) as left_it,
                            cast(percentile_cont(0.5) within group (order by days) as float8) as middle
                        from stays join clinic.referral r on r.clinic_id = :clinic and r.id = stays.referral_id
                            left join clinic.service s on s.clinic_id = r.clinic_id and s.id = r.service_id
                        group by 1, 2, 3 order by 1, 2
                        """), clinic.timeZone())
                .param("clinic", clinic.id())
                .param("elsewhere", words.text("insight.elsewhere"))
                .query((row, _) -> new Stay(
                        new Way(row.getString("pathway"), row.getString("service")),
                        ReferralState.valueOf(row.getString("state")),
                        row.getLong("left_it") < Amount.GROUP
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(row.getDouble("middle"))))
                .list();
    }
}
