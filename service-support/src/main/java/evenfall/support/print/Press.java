package evenfall.support.print;

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
import java.util.Objects;

/** Prints a page as a tagged PDF with its own fonts, readable by screen readers and in fifty years. */
public final class Press {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    /** The one family there is; it has Latin, Cyrillic, Greek and Arabic letters. */
    private static final String FAMILY = "DejaVu Sans";

    /** What the font cannot show is shown to be there. */
    private static final String MISSING = "\u25a1";

    static {
        // it writes down what it cannot show: a patient's words, in a log
        XRLog.setLoggingEnabled(false);
    }

    private Press() {}

    /**
     * Prints.
     *
     * @param html a whole page, well-formed as XML; what it would fetch from elsewhere is left out
     */
    public static byte[] pdf(String html) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> font("DejaVuSans.ttf"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useReplacementText(MISSING);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        // a document is made of what is in it and fetches nothing
        builder.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.usePdfUaAccessibility(true);
        builder.withHtmlContent(Printable.of(html), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(Press.class.getResourceAsStream(FONTS + file), file);
    }
}
