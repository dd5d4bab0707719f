package evenfall.intake.interview;

import evenfall.intake.interview.PageCounts.Count;
import evenfall.intake.interview.Step.Common;
import evenfall.intake.interview.Step.Questions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one saved page changes in how far a patient has come. Each draft counts once for every step that it reached, and once
 * for every step that is done; whoever stops is left at the one step that was reached and not done. Skip logic may lead on
 * to any page, so what was not reached was not given up.
 */
final class Progress {

    /** Forms of which anything was saved. What was begun and left at once was as likely begun by no person. */
    static final String BEGUN = "BEGUN";

    static final String SENT = "SENT";

    private Progress() {}

    static Map<String, Count> between(Journey before, Journey after) {
        var counts = new HashMap<String, Count>();
        if (after.isUntouched()) {
            return counts;
        }
        if (before.isUntouched()) {
            begin(counts, before);
        }
        var from = name(before.stop());
        var to = name(after.stop());
        var done = done(before, after);
        done.forEach(it -> add(counts, it, it.equals(from) ? 0 : 1, 1));
        if (!from.equals(to)) {
            add(counts, to, 1, 0);
            if (!done.contains(from)) {
                add(counts, from, -1, 0);
            }
        }
        return counts;
    }

    /** A form that goes on with another version of the questions. */
    static Map<String, Count> anew(Journey after) {
        var counts = new HashMap<String, Count>();
        if (!after.isUntouched()) {
            begin(counts, after);
        }
        return counts;
    }

    /** Not everything has to be told: whoever sends has given up nothing. */
    static Map<String, Count> sent(Journey journey) {
        var counts = new HashMap<String, Count>();
        add(counts, name(journey.stop()), -1, 0);
        add(counts, SENT, 1, 1);
        return counts;
    }

    private static void begin(Map<String, Count> counts, Journey journey) {
        add(counts, BEGUN, 0, 1);
        add(counts, name(journey.stop()), 1, 0);
    }

    /** The steps of the core that were done just now. */
    private static List<String> done(Journey before, Journey after) {
        var common = Stream.of(before.stop())
                .filter(it -> it instanceof Common && it != Common.OVERVIEW && !after.isUnfinished(it));
        var pages = after.corePages().stream()
                .filter(it -> !after.isNew(it))
                .filter(it -> after.asked(it).stream()
                        .anyMatch(question -> !before.draft().seen().contains(question.id())))
                .map(Questions::new);
        return Stream.concat(common, pages).map(Progress::name).toList();
    }

    private static void add(Map<String, Count> counts, String step, int reached, int done) {
        counts.merge(step, new Count(reached, done), Count::plus);
    }

    private static String name(Step step) {
        return switch (step) {
            case Questions(var page) -> page.id();
            case Common.OVERVIEW -> SENT;
            case Common common -> common.name();
        };
    }
}
