package evenfall.support.print;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a parser would unpack merely to find its way: lists of objects, which a few kilobytes can blow up to gigabytes.
 * Pictures and pages stay packed, for nobody looks into them here.
 */
final class Unpacking {

    private static final int MAGIC_WITHIN = 1024;

    private static final int LONGEST_DICTIONARY = 4096;

    private static final long MOST = 64L * 1024 * 1024;

    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");

    /** What marks a list of objects or of places. A name may be written in a roundabout way, so that counts as one too. */
    private static final Pattern LIST = Pattern.compile("/First\\b|/W\\s*\\[|#[0-9A-Fa-f]{2}");

    private static final Pattern FILTER = Pattern.compile("/Filter\\s*(\\[[^\\]]*\\]|/\\w+)");

    private Unpacking() {}

    static boolean beginsAsPdf(byte[] document) {
        return new String(document, 0, Math.min(document.length, MAGIC_WITHIN), ISO_8859_1).contains("%PDF-");
    }

    static boolean bursts(byte[] document) {
        var text = new String(document, ISO_8859_1);
        var streams = STREAM.matcher(text);
        long unpacked = 0;
        while (streams.find()) {
            if (isEnd(text, streams)) {
                continue;
            }
            var dictionary = dictionary(text, streams.start());
            if (dictionary.isEmpty() || LIST.matcher(dictionary).find()) {
                unpacked += isOddlyPacked(dictionary) ? MOST + 1 : size(document, streams.end(), MOST - unpacked);
            }
            if (unpacked > MOST) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnd(String text, Matcher stream) {
        return text.startsWith("end", stream.start() - 3);
    }

    /** Empty if it is longer than any that means well. */
    private static String dictionary(String text, int end) {
        var before = text.substring(Math.max(end - LONGEST_DICTIONARY, 0), end);
        int begin = before.lastIndexOf("obj");
        return begin < 0 ? "" : before.substring(begin);
    }

    /** In layers, or in another way than everybody does. */
    private static boolean isOddlyPacked(String dictionary) {
        var filter = FILTER.matcher(dictionary);
        return filter.find() && !filter.group(1).replaceAll("[\\[\\]\\s]", "").equals("/FlateDecode");
    }

    /** How much comes out, or at least more than the most. What does not unpack the parser will find out itself. */
    private static long size(byte[] document, int from, long most) {
        var inflater = new Inflater();
        var buffer = new byte[8192];
        long size = 0;
        try {
            inflater.setInput(document, from, document.length - from);
            int more = inflater.inflate(buffer);
            while (more > 0 && size <= most) {
                size += more;
                more = inflater.inflate(buffer);
            }
        } catch (DataFormatException notPacked) {
            return size;
        } finally {
            inflater.end();
        }
        return size;
    }
}
