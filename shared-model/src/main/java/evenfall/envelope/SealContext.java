package evenfall.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * What stands in the clear beside something sealed. The seal covers it, so none of it can be changed or put beside
 * anything else without the seal refusing to open.
 */
sealed interface SealContext
        permits EnvelopeContext, MessageContext, ReplyContext, HandoverContext, ServiceAnswerContext {

    List<String> parts();

    /** Each part with its length before it, so that no two contexts read the same. */
    default byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts()) {
            var encoded = part.getBytes(UTF_8);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(encoded.length).array());
            bytes.writeBytes(encoded);
        }
        return bytes.toByteArray();
    }
}
