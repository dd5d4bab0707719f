package evenfall.support.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;

/** Keeps a service from starting on a database that is older than itself. */
public final class DatabaseVersion implements InitializingBean {

    private final DataSource database;

    public DatabaseVersion(DataSource database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        if (!Migrations.areDone(database)) {
            throw new DatabaseNotMigrated();
        }
    }
}
