package evenfall.portal.referral;

import evenfall.referral.Priority;
import evenfall.portal.directory.ServiceEntry;
import evenfall.portal.page.Chosen;
import evenfall.privacy.Confidential;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** What a clinician writes in a letter. */
record LetterForm(
        @NotBlank @CodePointLength(max = 200) String recipient,
        @NotBlank @CodePointLength(max = 200) String service,
        @Chosen @Nullable Priority priority,
        @NotBlank @CodePointLength(max = 2000) String question,

        @NotBlank @CodePointLength(max = Confidential.MAX_LENGTH)
        String summary,

        @Nullable UUID serviceId,
        int version) {

    LetterForm {
        recipient = cleaned(recipient);
        service = cleaned(service);
        question = cleaned(question);
        summary = cleaned(summary);
    }

    /** Browsers send two characters for the end of a line; it counts as one. */
    private static String cleaned(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n").strip();
    }

    static LetterForm of(ReferralDetails referral) {
        var text = referral.text();
        return new LetterForm(
                text.recipient().text(),
                text.service().text(),
                text.priority(),
                text.question().text(),
                text.summary().text(),
                referral.serviceId(),
                referral.version());
    }

    /** The same words, to be weighed against what has happened meanwhile. */
    LetterForm on(int newVersion) {
        return new LetterForm(recipient, service, priority, question, summary, serviceId, newVersion);
    }

    /** The same words, to a service of the directory. */
    LetterForm to(UUID id, ServiceEntry chosen) {
        return new LetterForm(chosen.name(), chosen.specialty(), priority, question, summary, id, version);
    }

    LetterText toText() {
        return new LetterText(
                new Confidential(recipient),
                new Confidential(service),
                new Confidential(question),
                new Confidential(summary),
                Objects.requireNonNull(priority));
    }

    @Override
    public String toString() {
        return "[letter]";
    }
}
