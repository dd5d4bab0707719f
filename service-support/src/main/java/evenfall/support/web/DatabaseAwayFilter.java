package evenfall.support.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says kindly that the database is away, and keeps what was typed so that it can be sent again. It stands before the
 * session, the first to miss the database, and uses nothing that would miss it too.
 */
final class DatabaseAwayFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayFilter.class);

    private static final String RETRY_AFTER_SECONDS = "10";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!DatabaseAway.isBehind(e) || response.isCommitted()) {
                throw e;
            }
            LOG.warn("The database is away, so a request was put off: {}", DatabaseAway.reason(e));
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            PlainPage.DATABASE_AWAY.write(HttpStatus.SERVICE_UNAVAILABLE, request, response, SendAgain.form(request));
        }
    }
}
