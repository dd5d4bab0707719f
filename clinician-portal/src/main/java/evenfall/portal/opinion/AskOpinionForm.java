package evenfall.portal.opinion;

import evenfall.portal.page.Chosen;
import evenfall.privacy.Confidential;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague is asked.
 *
 * @param ticket the id of the question it becomes: the same form twice is one question
 */
record AskOpinionForm(
        UUID ticket,
        @Chosen @Nullable UUID colleague,
        @NotBlank @CodePointLength(max = 2000) String ask) {

    AskOpinionForm(@Nullable UUID ticket, @Nullable UUID colleague, @Nullable String ask) {
        this.ticket = Objects.requireNonNullElseGet(ticket, UUID::randomUUID);
        this.colleague = colleague;
        this.ask = Objects.requireNonNullElse(ask, "").replace("\r\n", "\n").strip();
    }

    static AskOpinionForm blank() {
        return new AskOpinionForm(null, null, null);
    }

    Confidential toQuestion() {
        return new Confidential(ask);
    }

    @Override
    public String toString() {
        return "[question to a colleague]";
    }
}
