package evenfall.portal.letter;

import evenfall.portal.casefile.CaseDetails;
import evenfall.support.clinic.ClinicProfile;
import evenfall.support.print.Press;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Puts a letter to a patient on paper. */
@Component
class LetterPaper {

    private final SpringTemplateEngine templates;

    LetterPaper(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    byte[] pdf(PatientLetter letter, CaseDetails file, ClinicProfile clinic) {
        var context = new Context(
                Locale.forLanguageTag(letter.getLanguage()),
                Map.of("letter", letter, "file", file, "clinic", clinic, "day", day(letter, clinic)));
        return Press.pdf(templates.process("letter/paper", context));
    }

    static String day(PatientLetter letter, ClinicProfile clinic) {
        return letter.getSentAt()
                .atZone(clinic.timeZone())
                .toLocalDate()
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(Locale.forLanguageTag(letter.getLanguage())));
    }
}
