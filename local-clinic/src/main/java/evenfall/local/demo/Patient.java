package evenfall.local.demo;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * An invented patient.
 *
 * @param says what they fill in, by the name of the field
 */
record Patient(Map<String, String> says) {

    /** The parts of the overview of which something is not told yet. */
    private static final String UNTOLD = ".task:has(.state:not(.done)) a";

    /** Reads the patient of this name, who answers like every patient where nothing else is said. */
    static Patient named(String name) throws IOException {
        var says = new Properties();
        for (var file : new String[] {"every-patient", name}) {
            try (var resource = Objects.requireNonNull(Patient.class.getResourceAsStream(file + ".properties"), file)) {
                says.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
            }
        }
        return new Patient(
                says.stringPropertyNames().stream().collect(toUnmodifiableMap(field -> field, says::getProperty)));
    }

    String name() {
        return Objects.requireNonNull(says.get("name"));
    }

    /** Goes through the form page by page: the core, everything beyond it, and as far as the receipt. */
    void tell(URI intake, String clinic) throws IOException {
        var browser = new Browser(intake);
        browser.open("/" + clinic).send(Map.of());
        var page = browser.open("/continue");
        while (!page.path().equals("/receipt")) {
            page = page.path().equals("/overview")
                    ? browser.open(page.path(UNTOLD).orElse("/check"))
                    : page.send(says);
        }
    }
}
