package evenfall.portal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down which statements are sent to the database. */
public final class Statements implements StatementInspector {

    private static final ThreadLocal<List<String>> OF_HIBERNATE = new ThreadLocal<>();

    private static final ThreadLocal<List<String>> OF_ALL = new ThreadLocal<>();

    /** Those that Hibernate sends in this thread meanwhile. */
    public static List<String> during(Runnable action) {
        return during(action, OF_HIBERNATE);
    }

    /** All that are sent in this thread meanwhile, whoever sends them. */
    public static List<String> allDuring(Runnable action) {
        return during(action, OF_ALL);
    }

    private static List<String> during(Runnable action, ThreadLocal<List<String>> sent) {
        sent.set(new ArrayList<>());
        action.run();
        var statements = List.copyOf(sent.get());
        sent.remove();
        return statements;
    }

    private static void write(@Nullable String sql, ThreadLocal<List<String>> sent) {
        if (sent.get() != null && sql != null) {
            sent.get().add(sql);
        }
    }

    @Override
    public @Nullable String inspect(@Nullable String sql) {
        write(sql, OF_HIBERNATE);
        return sql;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class WrittenDown {

        @Bean
        HibernatePropertiesCustomizer writeDownStatements() {
            return properties -> properties.put("hibernate.session_factory.statement_inspector", new Statements());
        }

        @Bean
        static BeanPostProcessor writeDownAllStatements() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database ? new Watched(database) : bean;
                }
            };
        }
    }

    private static final class Watched extends DelegatingDataSource {

        Watched(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Statements.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            write((String) arguments[0], OF_ALL);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
