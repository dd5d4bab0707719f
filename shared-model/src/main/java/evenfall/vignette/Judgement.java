package evenfall.vignette;

import java.util.List;

/**
 * What came of one invented patient.
 *
 * @param id the vignette or boundary check
 * @param differences what came out otherwise than written, each with its cause; empty when all is as written
 */
public record Judgement(String id, String title, List<String> differences) {

    public Judgement {
        differences = List.copyOf(differences);
    }

    public boolean isAsWritten() {
        return differences.isEmpty();
    }
}
