package evenfall.portal.casefile;

import evenfall.portal.reading.CaseReading;
import evenfall.protocol.Protocol;
import java.util.List;

/**
 * A case and what its answers say.
 *
 * @param signedOff whether a clinician of the clinic has approved the protocol by which they are read
 */
public record OpenCase(CaseDetails details, CaseReading reading, boolean signedOff) {

    /** The protocol that still has to be approved, if it has. */
    public List<Protocol> unsigned() {
        return signedOff ? List.of() : List.of(reading.protocol());
    }
}
