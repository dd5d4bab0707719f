package evenfall.portal.insight;

import evenfall.assessment.Level;
import evenfall.support.clinic.ClinicProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was decided first, against what the answers proposed: how pressing it is, and whether to refer. */
@Component
class DecisionsMade implements Figure {

    /** What may be decided; nothing as long as nothing is. */
    private static final List<String> OUTCOMES = List.of("ADVISE", "INVESTIGATE", "REFER", "CLOSE", "");

    private final DailyFigures daily;

    private final Words words;

    DecisionsMade(DailyFigures daily, Words words) {
        this.daily = daily;
        this.words = words;
    }

    @Override
    public FigureName name() {
        return FigureName.DECISIONS;
    }

    private record Proposal(Level level, boolean referral) implements Comparable<Proposal> {

        @Override
        public int compareTo(Proposal other) {
            int byLevel = level.compareTo(other.level);
            return byLevel == 0 ? Boolean.compare(other.referral, referral) : byLevel;
        }
    }

    /** What became of a proposal. */
    private static final class Decided {

        private final Map<String, Long> outcomes = new HashMap<>();

        private long raised;

        private long lowered;

        void add(Level proposed, String outcome, String set, long cases) {
            outcomes.merge(outcome, cases, Long::sum);
            int moved = set.isEmpty() ? 0 : Level.valueOf(set).compareTo(proposed);
            raised += moved < 0 ? cases : 0;
            lowered += moved > 0 ? cases : 0;
        }

        List<Long> amounts() {
            return OUTCOMES.stream().map(it -> outcomes.getOrDefault(it, 0L)).toList();
        }
    }

    @Override
    public Drawing of(ClinicProfile clinic, Period period) {
        var decided = decided(clinic, period);
        var rows = new ArrayList<List<String>>();
        var bars = new ArrayList<Bars.Row>();
        decided.forEach((proposal, those) -> {
            var level = words.level(proposal.level());
            var referral = words.text("insight.referral." + proposal.referral());
            var amounts = those.amounts();
            rows.add(Stream.of(
                            Stream.of(level, referral),
                            amounts.stream().map(Amount::discreet),
                            Stream.of(those.raised, those.lowered).map(Amount::discreet))
                    .flatMap(it -> it)
                    .toList());
            bars.add(new Bars.Row(
                    level + ", " + referral,
                    amounts.stream().map(it -> Amount.isFew(it) ? 0L : it).toList()));
        });
        var outcomes = words.outcomes(OUTCOMES);
        var heads = Stream.of(
                        words.heads("proposed-level", "proposed-referral"),
                        outcomes,
                        words.heads("raised-to", "lowered-to"))
                .flatMap(List::stream)
                .toList();
        return new Drawing(
                name(),
                List.of(),
                List.of(Bars.of(words.title(name()), words.text("insight.decisions.desc"), outcomes, bars)),
                new Sheet(heads, rows));
    }

    private Map<Proposal, Decided> decided(ClinicProfile clinic, Period period) {
        var decided = new TreeMap<Proposal, Decided>();
        daily.about(clinic.id(), period, """
                        select level, referral_proposed, outcome, level_set, sum(cases) as cases
                        from (
                            select level, referral_proposed, outcome, level_set, cases from clinic.daily_decision
                            where clinic_id = :clinic and day between :from and :until
                                and day not in (:stale)
                            union all
                            select level, referral_proposed, coalesce(outcome, ''), coalesce(level_set, ''), 1
                            from clinic.case_measure
                            where clinic_id = :clinic and received_on in (:stale)) counted
                        group by 1, 2, 3, 4
                        """).query(row -> {
            var proposal = new Proposal(Level.valueOf(row.getString("level")), row.getBoolean("referral_proposed"));
            decided.computeIfAbsent(proposal, _ -> new Decided())
                    .add(proposal.level(), row.getString("outcome"), row.getString("level_set"), row.getLong("cases"));
        });
        return decided;
    }
}
