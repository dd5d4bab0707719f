package evenfall.support.database;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/** Has the version looked at before anything else uses the database, so that nothing fails for a reason less clear. */
final class DatabaseVersionDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(DatabaseVersion.class);
    }
}
