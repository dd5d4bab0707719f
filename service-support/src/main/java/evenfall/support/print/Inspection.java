package evenfall.support.print;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a PDF from elsewhere before anybody opens it. One that does something by itself, or carries other files,
 * is refused and not mended: a mended document is no longer the one that was signed.
 */
public final class Inspection {

    /** The largest document that is taken, in bytes. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final long MOST_UNPACKED = 64L * 1024 * 1024;

    private static final int MOST_OBJECTS = 1_000_000;

    private static final Set<String> ACTIONS = Set.of(
            "JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "Rendition", "Movie", "RichMediaExecute");

    private static final Set<String> THINGS = Set.of("FileAttachment", "RichMedia", "Movie", "Screen", "3D");

    private static final Set<String> KEYS =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "RichMediaContent");

    private Inspection() {}

    /** What came of it. */
    public enum Verdict {
        FIT,
        TOO_LARGE,
        /** It is none, broken, or packed so that it would burst. */
        NO_PDF,
        ENCRYPTED,
        /** It runs something, or carries another file. */
        ACTIVE
    }

    public static Verdict of(byte[] document) {
        if (document.length > MOST_BYTES) {
            return Verdict.TOO_LARGE;
        }
        try {
            return !Unpacking.beginsAsPdf(document) || Unpacking.bursts(document) ? Verdict.NO_PDF : opened(document);
        } catch (InvalidPasswordException e) {
            return Verdict.ENCRYPTED;
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return Verdict.NO_PDF;
        }
    }

    private static Verdict opened(byte[] document) throws IOException {
        var memory = MemoryUsageSetting.setupMainMemoryOnly(MOST_UNPACKED).streamCache;
        try (var pdf = Loader.loadPDF(document, "", null, null, memory)) {
            return verdict(pdf);
        }
    }

    private static Verdict verdict(PDDocument pdf) {
        if (pdf.isEncrypted()) {
            return Verdict.ENCRYPTED;
        }
        if (pdf.getNumberOfPages() == 0) {
            return Verdict.NO_PDF;
        }
        return isActive(pdf) ? Verdict.ACTIVE : Verdict.FIT;
    }

    /** Every object there is, reached or not, for a reader may reach what we would not. */
    private static boolean isActive(PDDocument pdf) {
        var seen = Collections.<COSBase>newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<COSBase>();
        open.add(pdf.getDocument().getTrailer());
        pdf.getDocument().getXrefTable().keySet().stream()
                .map(it -> pdf.getDocument().getObjectFromPool(it))
                .forEach(open::add);
        while (!open.isEmpty()) {
            var next = open.remove();
            if (!seen.add(next)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS || (next instanceof COSDictionary found && isActive(found))) {
                return true;
            }
            addChildren(next, open);
        }
        return false;
    }

    private static boolean isActive(COSDictionary found) {
        return found.keySet().stream().map(COSName::getName).anyMatch(KEYS::contains)
                || names(found, COSName.S, ACTIONS)
                || names(found, COSName.SUBTYPE, THINGS);
    }

    private static boolean names(COSDictionary found, COSName key, Set<String> wanted) {
        return found.getDictionaryObject(key) instanceof COSName name && wanted.contains(name.getName());
    }

    private static void addChildren(COSBase parent, Deque<COSBase> open) {
        switch (parent) {
            case COSObject reference -> add(reference.getObject(), open);
            case COSArray array -> array.forEach(it -> add(it, open));
            case COSDictionary dictionary -> dictionary.getValues().forEach(it -> add(it, open));
            default -> {}
        }
    }

    private static void add(@Nullable COSBase child, Deque<COSBase> open) {
        if (child != null) {
            open.add(child);
        }
    }
}
