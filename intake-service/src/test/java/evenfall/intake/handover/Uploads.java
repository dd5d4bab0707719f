package evenfall.intake.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.UUID;

/** The form with a file, as a browser sends it. */
final class Uploads {

    static final String TYPE = "multipart/form-data; boundary=between";

    private Uploads() {}

    static byte[] body(String token, String fileName, byte[] file, UUID page) {
        var body = new ByteArrayOutputStream();
        field(body, "_csrf", token);
        field(body, "page", page.toString());
        field(body, "text", "It is iron, très fort");
        var name = fileName.replace("\"", "%22");
        write(body, "--between\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n".formatted(name));
        write(body, "Content-Type: application/pdf\r\n\r\n");
        body.writeBytes(file);
        write(body, "\r\n--between--\r\n");
        return body.toByteArray();
    }

    private static void field(ByteArrayOutputStream body, String name, String value) {
        write(body, "--between\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value));
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(UTF_8));
    }
}
