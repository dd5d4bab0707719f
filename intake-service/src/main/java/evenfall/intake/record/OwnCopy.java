package evenfall.intake.record;

import evenfall.intake.afterwards.Standing;
import evenfall.intake.diary.NightsInWords;
import evenfall.intake.interview.Said;
import evenfall.support.print.Press;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Prints all that a patient sent, to keep on paper or to show to somebody else. */
@Component
class OwnCopy {

    private final SpringTemplateEngine templates;

    private final MessageSource messages;

    OwnCopy(SpringTemplateEngine templates, MessageSource messages) {
        this.templates = templates;
        this.messages = messages;
    }

    byte[] pdf(Standing standing) {
        var clinic = standing.clinic();
        var said = Said.in(clinic.language(), messages);
        var context = new Context(
                clinic.language(),
                Map.of(
                        "clinic", clinic,
                        "standing", standing,
                        "submission", standing.receipt().submission(),
                        "zone", clinic.profile().timeZone(),
                        "parts", new OwnAnswers(standing, said).parts(),
                        "nights", NightsInWords.of(standing)));
        return Press.pdf(templates.process("record/pdf", context));
    }
}
