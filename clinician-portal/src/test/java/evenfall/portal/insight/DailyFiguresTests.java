package evenfall.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import evenfall.support.clinic.ClinicProfile;
import evenfall.support.clinic.ClinicProfiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class DailyFiguresTests {

    @Autowired
    DailyFigures daily;

    @Autowired
    List<Figure> figures;

    @Autowired
    ClinicProfiles clinics;

    TestClinic clinic = TestClinic.open();

    Period period = new Period(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 10, 31));

    /** 300 cases within a hundred days, without the cases themselves, which nobody counts here. */
    @BeforeEach
    void measures() {
        clinic.change("""
                set session_replication_role = replica;
                with given as (
                    select cast(? as uuid) as clinic, g, gen_random_uuid() as id, date '2026-07-25' + g % 100 as day
                    from generate_series(1, 300) g),
                measured as (
                    insert into clinic.case_measure (clinic_id, case_id, protocol, protocol_version, level,
                        referral_proposed, received_at, received_on, due_at, reviewed_at, review_minutes,
                        reviewed_in_time, decided_at, decision_minutes, decided_in_time, outcome, level_set)
                    select clinic, id, 'restless-legs', '0', case when g % 4 = 0 then 'URGENT' else 'ROUTINE' end,
                        g % 2 = 0, day, day, day + 3,
                        case when g % 10 > 0 then day + 1 end, case when g % 10 > 0 then g end,
                        case when g % 10 > 0 then g % 3 > 0 end,
                        case when g % 5 > 0 then day + 2 end, case when g % 5 > 0 then g * 2 end,
                        case when g % 5 > 0 then g % 3 > 0 end, case when g % 5 > 0 then 'REFER' end,
                        case when g % 7 = 0 then 'PRIORITY' end
                    from given)
                insert into clinic.case_flag select clinic, id, 'E1', g % 8 > 0, g % 8 > 4 from given where g % 4 = 0
                """);
    }

    @Test
    void figuresAreTheSameWhetherTheDaysAreCountedYetOrNot() {
        var live = sheets();
        daily.countAll();
        assertThat(clinic.rows("select count(*) from clinic.case_measure where clinic_id = ? and not counted"))
                .containsExactly("0");
        assertThat(sheets()).isEqualTo(live);
        assertThat(Objects.requireNonNull(live.get(FigureName.REVIEW)).rows())
                .hasSize(8)
                .anySatisfy(it -> assertThat(it).startsWith("Urgent", "Whole period", "69"));
    }

    @Test
    void countingTwiceCountsOnce() {
        daily.countAll();
        var once = counted();
        clinic.change("update clinic.case_measure set counted = false where clinic_id = ?");
        daily.countAll();
        assertThat(counted()).isEqualTo(once).isNotEmpty();
    }

    @Test
    void whatChangesAfterADayWasCountedShowsAtOnce() {
        daily.countAll();
        var before = sheets().get(FigureName.DECISIONS);
        clinic.change("""
                update clinic.case_measure set outcome = 'CLOSE', counted = false
                where clinic_id = ? and outcome = 'REFER' and received_on = '2026-09-15'
                """);
        var changed = sheets().get(FigureName.DECISIONS);
        assertThat(changed).isNotEqualTo(before);
        daily.countAll();
        assertThat(sheets().get(FigureName.DECISIONS)).isEqualTo(changed);
    }

    private Map<FigureName, Sheet> sheets() {
        var profile = profile();
        return figures.stream()
                .collect(Collectors.toMap(
                        Figure::name, it -> it.of(profile, period).sheet()));
    }

    private ClinicProfile profile() {
        return clinics.find(clinic.id()).orElseThrow();
    }

    private List<String> counted() {
        return clinic.rows("""
                select cast(all_of_them as text) from (
                    select cast(r as text) as row, r.clinic_id from clinic.daily_review r
                    union all select cast(f as text), f.clinic_id from clinic.daily_flag f
                    union all select cast(d as text), d.clinic_id from clinic.daily_decision d) all_of_them
                where clinic_id = ? order by 1
                """);
    }
}
