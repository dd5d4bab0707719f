package evenfall.support;

import evenfall.envelope.KeyFileUnusable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

final class KeyFileUnusableAnalyzer extends AbstractFailureAnalyzer<KeyFileUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, KeyFileUnusable cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Let evenfall.keys name the folder that was made for this service when the database was set up.",
                cause);
    }
}
