package evenfall.portal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down which statements are sent to the database, whoever sends them. */
public final class Statements {

    private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();

    private Statements() {}

    /** Those that this thread sends meanwhile. */
    public static List<String> during(Runnable action) {
        SENT.set(new ArrayList<>());
        action.run();
        var sent = List.copyOf(SENT.get());
        SENT.remove();
        return sent;
    }

    private static Connection writingDown(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement") && SENT.get() != null) {
                        SENT.get().add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class WrittenDown {

        @Bean
        static BeanPostProcessor writeDownStatements() {
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
            return writingDown(super.getConnection());
        }
    }
}
