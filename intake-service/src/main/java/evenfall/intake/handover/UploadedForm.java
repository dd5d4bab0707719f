package evenfall.intake.handover;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** A form that came with a file, as an ordinary one: its fields were read, and nothing is left to read. */
final class UploadedForm extends HttpServletRequestWrapper {

    /** Set where a file was chosen, so that the form sent again without it is not taken for one without. */
    static final String WITH_FILE = "withFile";

    private final Map<String, String[]> fields = new LinkedHashMap<>();

    private final Upload upload;

    UploadedForm(HttpServletRequest request, Map<String, List<String>> read, Upload upload) {
        super(request);
        this.upload = upload;
        read.forEach((name, values) -> fields.put(name, values.toArray(String[]::new)));
        if (upload.fate() != Upload.Fate.NONE) {
            fields.put(WITH_FILE, new String[] {"true"});
        }
    }

    Upload upload() {
        return upload;
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_FORM_URLENCODED_VALUE;
    }

    @Override
    public int getContentLength() {
        return -1;
    }

    @Override
    public long getContentLengthLong() {
        return -1;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = fields.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var values = fields.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }
}
