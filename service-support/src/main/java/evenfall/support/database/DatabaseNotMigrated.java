package evenfall.support.database;

/** The database lacks what this version of a service needs. */
public final class DatabaseNotMigrated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseNotMigrated() {
        super("The database is older than this service; it has to be migrated first");
    }
}
