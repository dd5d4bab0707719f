package evenfall.local.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** What happens on the demo clinic's first day, so that there is something to see on all others. */
public final class FirstDay {

    private static final Duration A_MOMENT = Duration.ofMillis(300);

    private static final int MOST_LOOKS = 200;

    private final URI intake;

    private final URI portal;

    private final String clinic;

    public FirstDay(URI intake, URI portal, String clinic) {
        this.intake = intake;
        this.portal = portal;
        this.clinic = clinic;
    }

    /**
     * The clinic knows four services to refer to. One patient is advised, one is asked back, one still waits though nobody should wait less, and one is invited.
     *
     * @param invitation the link for the first administrator
     */
    public void live(URI invitation) throws IOException, InterruptedException {
        var breathless = Patient.named("breathless");
        var wornOut = Patient.named("worn-out");
        var nowAndThen = Patient.named("now-and-then");
        hire(invitation);
        for (var patient : List.of(breathless, wornOut, nowAndThen)) {
            patient.tell(intake, clinic);
        }
        var clinician = Colleague.CLINICIAN.signIn(portal);
        advise(clinician, nowAndThen);
        askBack(clinician, wornOut);
        invite(Colleague.COORDINATOR.signIn(portal));
    }

    private void hire(URI invitation) throws IOException {
        Colleague.ADMINISTRATOR.accept(invitation);
        var administrator = Colleague.ADMINISTRATOR.signIn(portal);
        for (var colleague : EnumSet.complementOf(EnumSet.of(Colleague.ADMINISTRATOR))) {
            var invited = administrator
                    .open("/staff/invite")
                    .send(Map.of("name", colleague.fullName(), "email", colleague.email(), "role", colleague.role()));
            colleague.accept(URI.create(invited.text("#invitation-link")));
        }
        for (var service : NearbyService.ALL) {
            service.enter(administrator);
        }
    }

    private static void advise(Browser clinician, Patient patient) throws IOException, InterruptedException {
        openCase(clinician, patient).send(".decide-form", Map.of("outcome", "ADVISE", "note", """
                Once a week, mild, nothing that points elsewhere. Sent the leaflet on sleep and evening habits; to come \
                back if it happens more often."""));
    }

    private static void askBack(Browser clinician, Patient patient) throws IOException, InterruptedException {
        var open = openCase(clinician, patient);
        clinician
                .open(open.path() + "/ask")
                .send(".ask-form", Map.of("questions", "nights-past-week, distress", "why", """
                        You told us about a bad week. Please tell us how the past week was, so that we see whether it \
                        stays like that."""));
    }

    private static void invite(Browser coordinator) throws IOException {
        coordinator
                .open("/invitations/new")
                .send(Map.of("name", "Ines Invented", "born", "1958-09-17", "language", "es", "days", "30"));
    }

    /** The inbox makes a case of what was sent within a few seconds. */
    private static WebPage openCase(Browser clinician, Patient patient) throws IOException, InterruptedException {
        for (int look = 0; look < MOST_LOOKS; look++) {
            var link = clinician.open("/cases").link(patient.name());
            if (link.isPresent()) {
                return clinician.open(link.get());
            }
            Thread.sleep(A_MOMENT);
        }
        throw new IOException("A form that was sent did not become a case");
    }
}
