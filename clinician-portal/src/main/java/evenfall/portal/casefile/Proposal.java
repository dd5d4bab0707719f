package evenfall.portal.casefile;

import evenfall.assessment.Level;
import evenfall.portal.reading.CaseReading;
import evenfall.protocol.Referable;
import java.util.List;

/**
 * What the protocol proposed at the moment somebody decided.
 *
 * @param deciding the findings that made the case as urgent as it was
 * @param ways the pathways that were open
 */
record Proposal(String protocol, String version, Level level, List<Found> deciding, List<Way> ways) {

    Proposal {
        deciding = List.copyOf(deciding);
        ways = List.copyOf(ways);
    }

    /** A finding, by its rule. */
    record Found(String rule, String finding) {}

    /** A pathway, and how soon it wanted to be gone. */
    record Way(String pathway, String to, String within) {}

    static Proposal of(CaseReading reading) {
        return new Proposal(
                reading.protocol().title(),
                reading.protocol().version(),
                reading.level(),
                reading.deciding().stream()
                        .map(it -> new Found(it.rule().id(), it.rule().finding()))
                        .toList(),
                reading.referable().stream().map(Proposal::way).toList());
    }

    private static Way way(Referable open) {
        return new Way(open.pathway().id(), open.pathway().to(), open.within().text());
    }
}
