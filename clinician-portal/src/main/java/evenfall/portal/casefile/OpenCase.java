package evenfall.portal.casefile;

import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.portal.reading.CaseReading;
import evenfall.portal.reading.FindingReading;
import evenfall.protocol.Protocol;
import evenfall.protocol.Referable;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A case and what its answers say.
 *
 * @param signedOff whether a clinician of the clinic has approved the protocol by which they are read
 * @param stances what counts of the reviews of its findings, by rule
 */
public record OpenCase(CaseDetails details, CaseReading reading, boolean signedOff, Map<String, Stance> stances) {

    public OpenCase {
        stances = Map.copyOf(stances);
    }

    /** The protocol that still has to be approved, if it has. */
    public List<Protocol> unsigned() {
        return signedOff ? List.of() : List.of(reading.protocol());
    }

    public Stance stance(FindingReading finding) {
        return stances.getOrDefault(finding.rule().id(), Stance.OPEN);
    }

    /** Those of the findings that no clinician has rejected. */
    public List<FindingReading> withoutRejected(Collection<FindingReading> findings) {
        return findings.stream().filter(it -> stance(it) != Stance.REJECTED).toList();
    }

    /** Whether a clinician has confirmed anything that was found. */
    public boolean isAnythingConfirmed() {
        return reading.found().stream().anyMatch(it -> stance(it) == Stance.CONFIRMED);
    }

    /** The pathways that are open by what no clinician has rejected, the most pressing first. */
    public List<Referable> referable() {
        return reading.referableWithout(stances.entrySet().stream()
                .filter(it -> it.getValue() == Stance.REJECTED)
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet()));
    }

    /** The same in the words of another language. */
    public OpenCase in(String language) {
        return new OpenCase(details, reading.in(language), signedOff, stances);
    }
}
