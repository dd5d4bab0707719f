package evenfall.portal;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Writes down which statements Hibernate sends. */
public final class Statements implements StatementInspector {

    private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();

    /** Those that this thread sends meanwhile. */
    public static List<String> during(Runnable action) {
        SENT.set(new ArrayList<>());
        action.run();
        var sent = List.copyOf(SENT.get());
        SENT.remove();
        return sent;
    }

    @Override
    public @Nullable String inspect(@Nullable String sql) {
        if (SENT.get() != null && sql != null) {
            SENT.get().add(sql);
        }
        return sql;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class WrittenDown {

        @Bean
        HibernatePropertiesCustomizer writeDownStatements() {
            return properties -> properties.put("hibernate.session_factory.statement_inspector", new Statements());
        }
    }
}
