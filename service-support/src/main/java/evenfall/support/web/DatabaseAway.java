package evenfall.support.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a database that is away for a while (unreachable, shutting down, out of room) from a mistake of ours. */
public final class DatabaseAway {

    private DatabaseAway() {}

    /** Whether this went wrong because the database is away. Who catches such an exception for another reason lets it pass. */
    public static boolean isBehind(Throwable failure) {
        return find(failure).isPresent();
    }

    static String reason(Throwable failure) {
        return find(failure).map(SQLException::getMessage).orElse("");
    }

    private static Optional<SQLException> find(Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(DatabaseAway::isAway)
                .findFirst();
    }

    /** PostgreSQL, appendix A: class 08 is the connection, 53 are resources, 57P0x is the server coming and going. */
    private static boolean isAway(SQLException e) {
        var state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || (state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P0")));
    }
}
