package evenfall.portal.referral;

import evenfall.referral.Priority;
import evenfall.portal.casefile.OpenCase;
import evenfall.privacy.Confidential;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what can be written of a letter before a clinician has touched it. */
@Component
class FirstDraft {

    private final MessageSource messages;

    FirstDraft(MessageSource messages) {
        this.messages = messages;
    }

    LetterText of(OpenCase open) {
        var priority = Priority.of(open.details().level());
        var pattern = Objects.requireNonNullElseGet(open.reading().pattern().is(), () -> text("not-known"));
        return new LetterText(
                new Confidential(text("letter.recipient")),
                new Confidential(text("letter.service." + priority)),
                new Confidential(
                        text("letter.question", open.reading().protocol().title(), pattern)),
                new Confidential(new Summary(messages).of(open.reading())),
                priority);
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Locale.ENGLISH);
    }
}
