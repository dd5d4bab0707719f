package evenfall.portal.referral;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Turns what a letter says into a tagged PDF with its own fonts, readable by screen readers and in fifty years. */
@Component
class LetterPress {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private static final String FAMILY = "DejaVu Sans";

    /** What the font cannot show is shown to be there. */
    private static final String MISSING = "\u25a1";

    private final SpringTemplateEngine templates;

    LetterPress(SpringTemplateEngine templates) {
        this.templates = templates;
        // it writes down what it cannot show: a patient's words, in a log
        XRLog.setLoggingEnabled(false);
    }

    Letter print(LetterContent content) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> font("DejaVuSans.ttf"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useReplacementText(MISSING);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        // a letter is made of what is in it and fetches nothing
        builder.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.usePdfUaAccessibility(true);
        builder.withHtmlContent(html(content), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Letter(pdf.toByteArray());
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
        return Printable.of(templates.process("referral/letter", context));
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(LetterPress.class.getResourceAsStream(FONTS + file), file);
    }
}
