package evenfall.intake;

import evenfall.support.TestDatabase;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the service on a database of its own, to look at it in a browser: {@code http://localhost:8080}. */
class TryOut {

    private TryOut() {}

    public static void main(String... arguments) {
        var settings = TestDatabase.settings();
        new SpringApplicationBuilder(IntakeApplication.class)
                .properties(Map.of(
                        "spring.datasource.url", settings.url(),
                        "spring.datasource.username", "evenfall_intake",
                        "spring.datasource.password", settings.intakePassword().value(),
                        "evenfall.keys", settings.intakeKeys().toString(),
                        "evenfall.intake.cookies.secure", false))
                .run(arguments);
    }
}
