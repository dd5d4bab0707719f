package evenfall.support.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too large: at once if it says so itself, otherwise as soon as too much of it was read. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final long limit;

    BodyLimitFilter(DataSize limit) {
        this.limit = limit.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            refuse(request, response);
            return;
        }
        var counted = new CountedRequest(request, limit);
        try {
            chain.doFilter(counted, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !(counted.isExceeded() || isFormTooLarge(e))) {
                throw e;
            }
            refuse(request, response);
        }
    }

    /** Tomcat reads forms past every wrapper, with a limit of its own. */
    private static boolean isFormTooLarge(Exception e) {
        return NestedExceptionUtils.getMostSpecificCause(e) instanceof InvalidParameterException form
                && form.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value();
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PlainPage.TOO_LARGE.write(HttpStatus.CONTENT_TOO_LARGE, request, response);
    }
}
