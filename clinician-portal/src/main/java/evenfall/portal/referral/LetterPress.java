package evenfall.portal.referral;

import evenfall.portal.casefile.OpenCase;
import evenfall.portal.reading.CarriedReading;
import evenfall.protocol.Pathway;
import evenfall.support.print.Press;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Turns what a letter says into a page, and the page into a PDF. */
@Component
class LetterPress {

    private final SpringTemplateEngine templates;

    LetterPress(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    Letter print(LetterContent content) {
        return print(html(content));
    }

    /** The page that {@link #html} made. */
    Letter print(String html) {
        return new Letter(Press.pdf(html));
    }

    /** The letter as a page that is well-formed as XML, in the language of the service that reads it. */
    String html(LetterContent content) {
        var language = content.text().language();
        var locale = Locale.forLanguageTag(language);
        var open = content.open().in(language);
        var signed = content.signedAt().atZone(content.clinic().timeZone());
        var context = new Context(
                locale,
                Map.of(
                        "text", content.text(),
                        "open", open,
                        "file", open.details(),
                        "reading", open.reading(),
                        "clinic", content.clinic(),
                        "signer", content.signedBy(),
                        "signed", signed,
                        "today", LocalDate.from(signed)));
        var pathway = pathway(content.text(), open);
        context.setVariable("pathway", pathway);
        context.setVariable("carried", carried(pathway, open));
        context.setVariable(
                "spoken", Locale.forLanguageTag(open.details().language()).getDisplayName(locale));
        // what is for the clinic is not translated, and not sent to whoever would not read it
        context.setVariable(
                "original",
                open.reading()
                        .protocol()
                        .language()
                        .equals(content.open().reading().protocol().language()));
        context.setVariable(
                "unread", !open.reading().protocol().in(language).unreviewed().isEmpty());
        return templates.process("referral/letter", context);
    }

    private static @Nullable Pathway pathway(LetterText text, OpenCase open) {
        return Optional.ofNullable(text.pathway())
                .flatMap(open.reading().protocol().handbook()::pathway)
                .orElse(null);
    }

    private static List<CarriedReading> carried(@Nullable Pathway pathway, OpenCase open) {
        return pathway == null ? List.of() : open.reading().carried(pathway);
    }
}
