package evenfall.portal.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import evenfall.envelope.RecordKeys;
import evenfall.submission.SubmissionJson;
import org.jspecify.annotations.Nullable;

/**
 * Seals one kind of record into a column and opens it again.
 *
 * @param place the kind of column; what was sealed for one kind opens in no other
 */
public record SealedJson<T>(RecordKeys keys, Class<T> type, String place) {

    public byte @Nullable [] seal(@Nullable T value) {
        return value == null ? null : keys.seal(SubmissionJson.write(value), place.getBytes(UTF_8));
    }

    public @Nullable T open(byte @Nullable [] column) {
        return column == null ? null : SubmissionJson.read(keys.open(column, place.getBytes(UTF_8)), type);
    }
}
