package evenfall.local.demo;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/** The people who work at the demo clinic, one of each role. All of them have the same passphrase. */
public enum Colleague {
    ADMINISTRATOR("Ada Demo"),
    CLINICIAN("Clara Demo"),
    COORDINATOR("Cora Demo"),
    AUDITOR("Audra Demo");

    public static final String PASSPHRASE = "calm legs walk softly";

    private final String fullName;

    Colleague(String fullName) {
        this.fullName = fullName;
    }

    public String fullName() {
        return fullName;
    }

    public String email() {
        return name().toLowerCase(Locale.ROOT) + "@demo.example";
    }

    void accept(URI invitation) throws IOException {
        new Browser(invitation).open(invitation.toString()).send(Map.of("password", PASSPHRASE, "again", PASSPHRASE));
    }

    Browser signIn(URI portal) throws IOException {
        var browser = new Browser(portal);
        browser.open("/sign-in").send(Map.of("email", email(), "password", PASSPHRASE));
        return browser;
    }
}
