package evenfall.intake.interview;

import evenfall.intake.clinic.Clinic;
import evenfall.submission.Consent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The wording that patients agree to. Whoever changes its messages changes its version with them. */
@Component
class ConsentText {

    private static final String VERSION = "2";

    private final MessageSource messages;

    ConsentText(MessageSource messages) {
        this.messages = messages;
    }

    /** What is explained, paragraph by paragraph. */
    List<String> paragraphs(Clinic clinic) {
        var name = clinic.profile().name();
        return List.of(
                text(clinic, "consent.use", name),
                text(clinic, "consent.locked"),
                text(clinic, "consent.program"),
                text(clinic, "consent.record", name),
                text(clinic, "consent.withdraw", name),
                text(clinic, "consent.free", clinic.profile().phone()));
    }

    /** What the patient says by ticking the box. */
    String agreement(Journey journey) {
        return text(journey.clinic(), journey.isForAnother() ? "consent.agree.other" : "consent.agree");
    }

    /** The consent with the very words it was given to, so that it can be shown later what they were. */
    Consent given(Journey journey, Instant now) {
        var words = Stream.concat(paragraphs(journey.clinic()).stream(), Stream.of(agreement(journey)))
                .collect(Collectors.joining("\n\n"));
        return new Consent(VERSION, now, words);
    }

    private String text(Clinic clinic, String key, Object... values) {
        return messages.getMessage(key, values, clinic.language());
    }

    /** Whether this agrees to the wording of today. */
    static boolean isCurrent(@Nullable Consent consent) {
        return consent != null && consent.version().equals(VERSION);
    }
}
