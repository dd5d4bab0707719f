package evenfall.local.demo;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/** The people who work at the demo clinic, at least one of each role. All of them have the same passphrase. */
public enum Colleague {
    ADMINISTRATOR("Ada Demo", "ADMINISTRATOR"),
    CLINICIAN("Clara Demo", "CLINICIAN"),
    /** Whom a clinician can ask for a second opinion. */
    SECOND_CLINICIAN("Ciro Demo", "CLINICIAN"),
    COORDINATOR("Cora Demo", "COORDINATOR"),
    AUDITOR("Audra Demo", "AUDITOR");

    public static final String PASSPHRASE = "calm legs walk softly";

    private final String fullName;

    private final String role;

    Colleague(String fullName, String role) {
        this.fullName = fullName;
        this.role = role;
    }

    public String fullName() {
        return fullName;
    }

    public String email() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "@demo.example";
    }

    String role() {
        return role;
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
