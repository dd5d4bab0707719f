package evenfall.portal.security;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** How people stay signed in: in the database, so that any portal knows them. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final int BYTES = 32;

    /** 256 random bits; Spring Session's own ids have half as many. */
    @Bean
    SessionIdGenerator sessionIds() {
        var random = new SecureRandom();
        return () -> {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }

    /**
     * The browser shows the cookie to nobody, neither to scripts nor to other sites, and sends it encrypted only.
     *
     * @param secure to be switched off only where the portal is tried out without TLS on one's own machine
     */
    @Bean
    CookieSerializer sessionCookie(@Value("${server.servlet.session.cookie.secure:true}") boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(secure ? "__Host-SESSION" : "SESSION");
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Strict");
        return cookie;
    }

    /** In place of the one that Spring Session makes: it is the same but for what open pages ask by themselves. */
    @Bean
    static BeanPostProcessor sessionsOfPeople(
            ObjectProvider<SessionRepository<? extends Session>> sessions, ObjectProvider<CookieSerializer> cookies) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof SessionRepositoryFilter
                        ? PollingKeepsNobodySignedIn.filter(sessions.getObject(), cookies.getObject())
                        : bean;
            }
        };
    }

    /** Two requests of one browser at once would otherwise trip over each other. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer postgreSqlSessions() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
