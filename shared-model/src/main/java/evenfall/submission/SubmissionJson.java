package evenfall.submission;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import evenfall.answer.Answer;
import evenfall.referral.ServiceAnswer;
import tools.jackson.databind.json.JsonMapper;

/** The form in which a submission, or a part of one, is sealed. Reads only what it writes. */
public final class SubmissionJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Answer.class, Kinds.class)
            .addMixIn(Message.class, Kinds.class)
            .addMixIn(Reply.class, Kinds.class)
            .addMixIn(ServiceAnswer.class, Kinds.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Kinds {}

    private SubmissionJson() {}

    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /**
     * Reads what was written.
     *
     * @throws tools.jackson.core.JacksonException if these bytes are not such a value
     */
    public static <T> T read(byte[] bytes, Class<T> type) {
        return MAPPER.readValue(bytes, type);
    }
}
