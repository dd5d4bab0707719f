package evenfall.support.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

final class DatabaseNotMigratedAnalyzer extends AbstractFailureAnalyzer<DatabaseNotMigrated> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, DatabaseNotMigrated cause) {
        return new FailureAnalysis(cause.getMessage(), "Run: java -jar clinician-portal.jar migrate", cause);
    }
}
