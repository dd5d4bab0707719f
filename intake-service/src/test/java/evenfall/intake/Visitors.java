package evenfall.intake;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Brings patients to the door, each with a browser of their own. */
@TestComponent
public class Visitors {

    private final MockMvcTester mvc;

    Visitors(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** Somebody whom this service has never seen. */
    public Visitor newcomer() {
        return new Visitor(mvc);
    }

    /** A patient with a fresh draft. */
    public Visitor begun() {
        return newcomer().begin();
    }

    /** A patient who has sent no more than had to be answered. */
    public Visitor sent() {
        var patient = begun().ready();
        patient.post("/check");
        return patient;
    }

    /** A patient who has said who they are, and is at the first question about their health. */
    public Visitor known() {
        return begun().introduce();
    }
}
