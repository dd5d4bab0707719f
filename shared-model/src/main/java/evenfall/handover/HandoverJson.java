package evenfall.handover;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import evenfall.referral.ServiceAnswer;
import tools.jackson.databind.json.JsonMapper;

/** The form in which standings and answers are sealed. Reads only what it writes. */
public final class HandoverJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addMixIn(ServiceAnswer.class, Kinds.class).build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Kinds {}

    private HandoverJson() {}

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
