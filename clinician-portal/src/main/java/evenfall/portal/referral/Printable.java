package evenfall.portal.referral;

/** Text without characters that XML does not know, such as half of an emoji; each is shown to have been there. */
final class Printable {

    private static final int REPLACEMENT = 0xFFFD;

    private Printable() {}

    static String of(String text) {
        return text.codePoints()
                .map(it -> isXml(it) ? it : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
