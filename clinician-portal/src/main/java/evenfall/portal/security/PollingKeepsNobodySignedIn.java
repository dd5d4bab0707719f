package evenfall.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Sessions end when nobody has done anything for a while. What an open page asks for by itself is nobody doing anything,
 * so it finds the session and leaves it as it was.
 */
final class PollingKeepsNobodySignedIn<S extends Session> extends SessionRepositoryFilter<S> {

    private static final ThreadLocal<Boolean> POLLING = ThreadLocal.withInitial(() -> false);

    private PollingKeepsNobodySignedIn(SessionRepository<S> sessions) {
        super(new LeftAlone<>(sessions));
    }

    static <S extends Session> SessionRepositoryFilter<S> filter(
            SessionRepository<S> sessions, CookieSerializer cookies) {
        var filter = new PollingKeepsNobodySignedIn<>(sessions);
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookies);
        filter.setHttpSessionIdResolver(ids);
        return filter;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        POLLING.set(Polling.is(request));
        try {
            super.doFilterInternal(request, response, chain);
        } finally {
            POLLING.remove();
        }
    }

    /** @param sessions as they are kept; polling writes nothing to them */
    private record LeftAlone<S extends Session>(SessionRepository<S> sessions) implements SessionRepository<S> {

        @Override
        public S createSession() {
            return sessions.createSession();
        }

        @Override
        public void save(S session) {
            if (!POLLING.get()) {
                sessions.save(session);
            }
        }

        @Override
        public @Nullable S findById(String id) {
            return sessions.findById(id);
        }

        @Override
        public void deleteById(String id) {
            sessions.deleteById(id);
        }
    }
}
