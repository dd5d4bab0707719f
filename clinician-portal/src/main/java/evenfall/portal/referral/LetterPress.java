package evenfall.portal.referral;

import evenfall.support.print.Press;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Turns what a letter says into a PDF. */
@Component
class LetterPress {

    private final SpringTemplateEngine templates;

    LetterPress(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    Letter print(LetterContent content) {
        return new Letter(Press.pdf(html(content)));
    }

    private String html(LetterContent content) {
        var signed = content.signedAt().atZone(content.clinic().timeZone());
        var context = new Context(
                Locale.ENGLISH,
                Map.of(
                        "text", content.text(),
                        "file", content.open().details(),
                        "reading", content.open().reading(),
                        "unsigned", content.open().unsigned(),
                        "clinic", content.clinic(),
                        "signer", content.signedBy(),
                        "signed", signed,
                        "today", LocalDate.from(signed)));
        return templates.process("referral/letter", context);
    }
}
