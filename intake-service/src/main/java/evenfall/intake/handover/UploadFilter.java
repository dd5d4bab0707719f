package evenfall.intake.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import evenfall.envelope.HandoverToken;
import evenfall.support.print.Inspection;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the one form that may bring a file, as it comes in. The words stand before the file, so they are kept when the
 * file is too large; a file is read only for whoever has opened the link, a few at a time, and never touches the disk.
 * To everything behind it the request is an ordinary form.
 */
final class UploadFilter extends OncePerRequestFilter {

    private static final Pattern PATH = Pattern.compile("/r/([^/]+)/say/reply");

    private static final int MOST_PARTS = 20;

    private static final int MOST_AT_ONCE = 4;

    private static final int LONGEST_FIELD = 64 * 1024;

    private static final int LONGEST_NAME = 64;

    private final Semaphore room = new Semaphore(MOST_AT_ONCE);

    private final ObjectProvider<VisitCookie> visits;

    /** @param visits asked for with the first form, for filters are made before the keys are read */
    UploadFilter(ObjectProvider<VisitCookie> visits) {
        this.visits = visits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null
                || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                || !request.getMethod().equals("POST")
                || !PATH.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean open = isOpen(request);
        boolean free = open && room.tryAcquire();
        try {
            var form = read(request, open, free);
            form.setAttribute(Upload.class.getName(), form.upload());
            chain.doFilter(form, response);
        } finally {
            if (free) {
                room.release();
            }
        }
    }

    private boolean isOpen(HttpServletRequest request) {
        var path = PATH.matcher(request.getRequestURI());
        return path.matches()
                && HandoverToken.parse(path.group(1))
                        .flatMap(it -> visits.getObject().read(it, request))
                        .isPresent();
    }

    private UploadedForm read(HttpServletRequest request, boolean open, boolean free) {
        var fields = new LinkedHashMap<String, List<String>>();
        var upload = Upload.none();
        try {
            var parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
            for (int i = 0; i < MOST_PARTS && upload.fate() == Upload.Fate.NONE && parts.hasNext(); i++) {
                var part = parts.next();
                if (part.isFormField()) {
                    keep(part, fields);
                } else if (open) {
                    upload = free ? file(part) : Upload.lost(Upload.Fate.BUSY);
                }
            }
        } catch (IOException e) {
            // the words that came are kept, and are not taken for all there was
            upload = Upload.lost(Upload.Fate.BROKEN);
        }
        return new UploadedForm(request, fields, upload);
    }

    private static void keep(FileItemStream part, Map<String, List<String>> fields) throws IOException {
        var name = part.getFieldName();
        try (var content = part.openStream()) {
            var value = content.readNBytes(LONGEST_FIELD);
            if (name != null && name.length() <= LONGEST_NAME) {
                fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(new String(value, UTF_8));
            }
        }
    }

    private static Upload file(FileItemStream part) throws IOException {
        InputStream content = part.openStream();
        var bytes = content.readNBytes(Inspection.MOST_BYTES + 1);
        // the rest is not read: closing would
        return bytes.length > Inspection.MOST_BYTES ? Upload.lost(Upload.Fate.TOO_LARGE) : Upload.of(bytes);
    }
}
