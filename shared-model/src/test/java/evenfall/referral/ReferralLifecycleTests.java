package evenfall.referral;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.access.Role;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferralLifecycleTests {

    /** Every cell that leads anywhere; all others are refused. */
    static final String TABLE = """
            DRAFT EDIT CLINICIAN -> DRAFT
            DRAFT SIGN CLINICIAN -> SIGNED
            DRAFT CANCEL CLINICIAN -> CANCELLED
            SIGNED SEND CLINICIAN -> SENT
            SIGNED SEND COORDINATOR -> SENT
            SIGNED CANCEL CLINICIAN -> CANCELLED
            """;

    @Test
    void everyCellIsAsWritten() {
        assertThat(cells()).containsExactlyInAnyOrderElementsOf(TABLE.lines().toList());
    }

    @Test
    void actionsOfferedAreThoseThatWouldBeAccepted() {
        for (var state : ReferralState.values()) {
            for (var role : Role.values()) {
                assertThat(ReferralLifecycle.actions(state, role))
                        .containsExactlyInAnyOrderElementsOf(Arrays.stream(ReferralAction.values())
                                .filter(it ->
                                        ReferralLifecycle.next(state, it, role).isPresent())
                                .toList());
            }
        }
    }

    private static Stream<String> cells() {
        return Arrays.stream(ReferralState.values())
                .flatMap(state -> Arrays.stream(ReferralAction.values())
                        .flatMap(action -> Arrays.stream(Role.values())
                                .flatMap(role -> ReferralLifecycle.next(state, action, role).stream()
                                        .map(to -> "%s %s %s -> %s".formatted(state, action, role, to)))));
    }
}
