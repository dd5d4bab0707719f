package evenfall.portal.security;

import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Records whoever asks for a page that is not for them, and says so. */
@Component
class RefusedAccess implements AccessDeniedHandler {

    private static final int LONGEST = 200;

    private final AuditTrail trail;

    private final TransactionOperations transaction;

    private final AccessDeniedHandler answer = new AccessDeniedHandlerImpl();

    RefusedAccess(AuditTrail trail, TransactionOperations transaction) {
        this.trail = trail;
        this.transaction = transaction;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (request.getUserPrincipal() instanceof Authentication known && known.getPrincipal() instanceof Staff staff) {
            transaction.executeWithoutResult(_ -> record(staff, request));
        }
        answer.handle(request, response, refused);
    }

    private void record(Staff staff, HttpServletRequest request) {
        var path = request.getRequestURI();
        trail.append(
                staff.clinicId(),
                staff.actor(),
                "access-refused",
                new Subject("page", null),
                Map.of(
                        "method", request.getMethod(),
                        "path", path.substring(0, Math.min(path.length(), LONGEST))));
    }
}
