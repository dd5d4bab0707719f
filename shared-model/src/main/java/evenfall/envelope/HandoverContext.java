package evenfall.envelope;

import java.util.List;
import java.util.UUID;

/**
 * What stands in the clear beside something that was handed over.
 *
 * @param handover the link it is for
 * @param part which part of it: one does not open in the place of the other
 */
public record HandoverContext(UUID clinic, UUID handover, Part part) implements SealContext {

    /** What a link opens. */
    public enum Part {
        /** How things stand, and the letter to read on the page. */
        STANDING,
        /** The letter as a PDF. */
        LETTER
    }

    @Override
    public List<String> parts() {
        return List.of("evenfall handover 1", clinic.toString(), handover.toString(), part.name());
    }
}
