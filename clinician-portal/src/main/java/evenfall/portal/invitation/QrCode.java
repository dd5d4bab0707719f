package evenfall.portal.invitation;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A link as a square that telephones read.
 *
 * @param size how many modules a side has, with the quiet zone around it
 * @param path its dark modules, as the path of an SVG in those units
 */
record QrCode(int size, String path) {

    private static final int QUIET = 4;

    static QrCode of(String link) {
        try {
            var modules = Encoder.encode(link, ErrorCorrectionLevel.M).getMatrix();
            return new QrCode(modules.getWidth() + 2 * QUIET, path(modules));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }

    private static String path(ByteMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        return path.toString();
    }

    @Override
    public String toString() {
        return "[QR code]";
    }
}
