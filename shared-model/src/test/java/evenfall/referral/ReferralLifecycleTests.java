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
            SIGNED AWAIT_CONSENT CLINICIAN -> WAITING_FOR_CONSENT
            SIGNED AWAIT_CONSENT COORDINATOR -> WAITING_FOR_CONSENT
            SIGNED SEND CLINICIAN -> SENT
            SIGNED SEND COORDINATOR -> SENT
            SIGNED REVISE CLINICIAN -> DRAFT
            SIGNED CANCEL CLINICIAN -> CANCELLED
            WAITING_FOR_CONSENT NOTE_CONSENT CLINICIAN -> SIGNED
            WAITING_FOR_CONSENT NOTE_CONSENT COORDINATOR -> SIGNED
            WAITING_FOR_CONSENT REVISE CLINICIAN -> DRAFT
            WAITING_FOR_CONSENT CANCEL CLINICIAN -> CANCELLED
            SENT RECEIVE CLINICIAN -> RECEIVED
            SENT RECEIVE COORDINATOR -> RECEIVED
            SENT RECEIVE SERVICE -> RECEIVED
            SENT ACCEPT CLINICIAN -> ACCEPTED
            SENT ACCEPT COORDINATOR -> ACCEPTED
            SENT ACCEPT SERVICE -> ACCEPTED
            SENT DECLINE CLINICIAN -> DECLINED
            SENT DECLINE COORDINATOR -> DECLINED
            SENT DECLINE SERVICE -> DECLINED
            SENT RETURN CLINICIAN -> RETURNED
            SENT RETURN COORDINATOR -> RETURNED
            SENT RETURN SERVICE -> RETURNED
            SENT BOOK CLINICIAN -> BOOKED
            SENT BOOK COORDINATOR -> BOOKED
            SENT BOOK SERVICE -> BOOKED
            SENT SEE CLINICIAN -> SEEN
            SENT SEE COORDINATOR -> SEEN
            SENT SEE SERVICE -> SEEN
            SENT REPLY CLINICIAN -> REPLY_RECEIVED
            SENT REPLY COORDINATOR -> REPLY_RECEIVED
            SENT REPLY SERVICE -> REPLY_RECEIVED
            SENT CHASE CLINICIAN -> SENT
            SENT CHASE COORDINATOR -> SENT
            SENT CANCEL CLINICIAN -> CANCELLED
            SENT REDIRECT CLINICIAN -> REDIRECTED
            RECEIVED ACCEPT CLINICIAN -> ACCEPTED
            RECEIVED ACCEPT COORDINATOR -> ACCEPTED
            RECEIVED ACCEPT SERVICE -> ACCEPTED
            RECEIVED DECLINE CLINICIAN -> DECLINED
            RECEIVED DECLINE COORDINATOR -> DECLINED
            RECEIVED DECLINE SERVICE -> DECLINED
            RECEIVED RETURN CLINICIAN -> RETURNED
            RECEIVED RETURN COORDINATOR -> RETURNED
            RECEIVED RETURN SERVICE -> RETURNED
            RECEIVED BOOK CLINICIAN -> BOOKED
            RECEIVED BOOK COORDINATOR -> BOOKED
            RECEIVED BOOK SERVICE -> BOOKED
            RECEIVED SEE CLINICIAN -> SEEN
            RECEIVED SEE COORDINATOR -> SEEN
            RECEIVED SEE SERVICE -> SEEN
            RECEIVED REPLY CLINICIAN -> REPLY_RECEIVED
            RECEIVED REPLY COORDINATOR -> REPLY_RECEIVED
            RECEIVED REPLY SERVICE -> REPLY_RECEIVED
            RECEIVED CHASE CLINICIAN -> RECEIVED
            RECEIVED CHASE COORDINATOR -> RECEIVED
            RECEIVED CANCEL CLINICIAN -> CANCELLED
            RECEIVED REDIRECT CLINICIAN -> REDIRECTED
            ACCEPTED DECLINE CLINICIAN -> DECLINED
            ACCEPTED DECLINE COORDINATOR -> DECLINED
            ACCEPTED DECLINE SERVICE -> DECLINED
            ACCEPTED RETURN CLINICIAN -> RETURNED
            ACCEPTED RETURN COORDINATOR -> RETURNED
            ACCEPTED RETURN SERVICE -> RETURNED
            ACCEPTED BOOK CLINICIAN -> BOOKED
            ACCEPTED BOOK COORDINATOR -> BOOKED
            ACCEPTED BOOK SERVICE -> BOOKED
            ACCEPTED SEE CLINICIAN -> SEEN
            ACCEPTED SEE COORDINATOR -> SEEN
            ACCEPTED SEE SERVICE -> SEEN
            ACCEPTED REPLY CLINICIAN -> REPLY_RECEIVED
            ACCEPTED REPLY COORDINATOR -> REPLY_RECEIVED
            ACCEPTED REPLY SERVICE -> REPLY_RECEIVED
            ACCEPTED CHASE CLINICIAN -> ACCEPTED
            ACCEPTED CHASE COORDINATOR -> ACCEPTED
            ACCEPTED CANCEL CLINICIAN -> CANCELLED
            ACCEPTED REDIRECT CLINICIAN -> REDIRECTED
            RETURNED ACCEPT CLINICIAN -> ACCEPTED
            RETURNED ACCEPT COORDINATOR -> ACCEPTED
            RETURNED ACCEPT SERVICE -> ACCEPTED
            RETURNED DECLINE CLINICIAN -> DECLINED
            RETURNED DECLINE COORDINATOR -> DECLINED
            RETURNED DECLINE SERVICE -> DECLINED
            RETURNED BOOK CLINICIAN -> BOOKED
            RETURNED BOOK COORDINATOR -> BOOKED
            RETURNED BOOK SERVICE -> BOOKED
            RETURNED REPLY CLINICIAN -> REPLY_RECEIVED
            RETURNED REPLY COORDINATOR -> REPLY_RECEIVED
            RETURNED REPLY SERVICE -> REPLY_RECEIVED
            RETURNED REVISE CLINICIAN -> DRAFT
            RETURNED CANCEL CLINICIAN -> CANCELLED
            RETURNED REDIRECT CLINICIAN -> REDIRECTED
            DECLINED ACCEPT CLINICIAN -> ACCEPTED
            DECLINED ACCEPT COORDINATOR -> ACCEPTED
            DECLINED ACCEPT SERVICE -> ACCEPTED
            DECLINED REPLY CLINICIAN -> REPLY_RECEIVED
            DECLINED REPLY COORDINATOR -> REPLY_RECEIVED
            DECLINED REPLY SERVICE -> REPLY_RECEIVED
            DECLINED REVISE CLINICIAN -> DRAFT
            DECLINED REDIRECT CLINICIAN -> REDIRECTED
            DECLINED CLOSE CLINICIAN -> CLOSED
            BOOKED BOOK CLINICIAN -> BOOKED
            BOOKED BOOK COORDINATOR -> BOOKED
            BOOKED BOOK SERVICE -> BOOKED
            BOOKED DECLINE CLINICIAN -> DECLINED
            BOOKED DECLINE COORDINATOR -> DECLINED
            BOOKED DECLINE SERVICE -> DECLINED
            BOOKED REPLY CLINICIAN -> REPLY_RECEIVED
            BOOKED REPLY COORDINATOR -> REPLY_RECEIVED
            BOOKED REPLY SERVICE -> REPLY_RECEIVED
            BOOKED SEE CLINICIAN -> SEEN
            BOOKED SEE COORDINATOR -> SEEN
            BOOKED SEE SERVICE -> SEEN
            BOOKED SEE PATIENT -> SEEN
            BOOKED MISS CLINICIAN -> ACCEPTED
            BOOKED MISS COORDINATOR -> ACCEPTED
            BOOKED MISS SERVICE -> ACCEPTED
            BOOKED MISS PATIENT -> ACCEPTED
            BOOKED CHASE CLINICIAN -> BOOKED
            BOOKED CHASE COORDINATOR -> BOOKED
            BOOKED CANCEL CLINICIAN -> CANCELLED
            BOOKED REDIRECT CLINICIAN -> REDIRECTED
            SEEN BOOK CLINICIAN -> BOOKED
            SEEN BOOK COORDINATOR -> BOOKED
            SEEN BOOK SERVICE -> BOOKED
            SEEN REPLY CLINICIAN -> REPLY_RECEIVED
            SEEN REPLY COORDINATOR -> REPLY_RECEIVED
            SEEN REPLY SERVICE -> REPLY_RECEIVED
            SEEN CHASE CLINICIAN -> SEEN
            SEEN CHASE COORDINATOR -> SEEN
            SEEN CLOSE CLINICIAN -> CLOSED
            REPLY_RECEIVED REPLY CLINICIAN -> REPLY_RECEIVED
            REPLY_RECEIVED REPLY COORDINATOR -> REPLY_RECEIVED
            REPLY_RECEIVED REPLY SERVICE -> REPLY_RECEIVED
            REPLY_RECEIVED REVIEW CLINICIAN -> REPLY_REVIEWED
            REPLY_REVIEWED REPLY CLINICIAN -> REPLY_RECEIVED
            REPLY_REVIEWED REPLY COORDINATOR -> REPLY_RECEIVED
            REPLY_REVIEWED REPLY SERVICE -> REPLY_RECEIVED
            REPLY_REVIEWED TELL_PATIENT CLINICIAN -> PATIENT_TOLD
            PATIENT_TOLD REPLY CLINICIAN -> REPLY_RECEIVED
            PATIENT_TOLD REPLY COORDINATOR -> REPLY_RECEIVED
            PATIENT_TOLD REPLY SERVICE -> REPLY_RECEIVED
            PATIENT_TOLD CLOSE CLINICIAN -> CLOSED
            PATIENT_TOLD CLOSE COORDINATOR -> CLOSED
            CLOSED REPLY CLINICIAN -> REPLY_RECEIVED
            CLOSED REPLY COORDINATOR -> REPLY_RECEIVED
            CLOSED REPLY SERVICE -> REPLY_RECEIVED
            CANCELLED REPLY CLINICIAN -> REPLY_RECEIVED
            CANCELLED REPLY COORDINATOR -> REPLY_RECEIVED
            CANCELLED REPLY SERVICE -> REPLY_RECEIVED
            REDIRECTED REPLY CLINICIAN -> REPLY_RECEIVED
            REDIRECTED REPLY COORDINATOR -> REPLY_RECEIVED
            REDIRECTED REPLY SERVICE -> REPLY_RECEIVED
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

    @Test
    void whateverIsNotOverCanGoOn() {
        for (var state : ReferralState.values()) {
            if (!state.isOver()) {
                assertThat(ReferralLifecycle.actions(state, Role.CLINICIAN))
                        .as(state.name())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void replyIsNeverRefused() {
        for (var state : ReferralState.values()) {
            if (state.isOver() || state.isWithService()) {
                assertThat(ReferralLifecycle.nextByService(state, ReferralAction.REPLY))
                        .as(state.name())
                        .contains(ReferralState.REPLY_RECEIVED);
            }
        }
    }

    private static Stream<String> cells() {
        return Arrays.stream(ReferralState.values())
                .flatMap(state -> Arrays.stream(ReferralAction.values())
                        .flatMap(action -> Stream.concat(ofStaff(state, action), ofOthers(state, action))));
    }

    private static Stream<String> ofStaff(ReferralState state, ReferralAction action) {
        return Arrays.stream(Role.values())
                .flatMap(role -> ReferralLifecycle.next(state, action, role).stream()
                        .map(to -> "%s %s %s -> %s".formatted(state, action, role, to)));
    }

    private static Stream<String> ofOthers(ReferralState state, ReferralAction action) {
        return Stream.concat(
                ReferralLifecycle.nextByService(state, action).stream()
                        .map(to -> "%s %s SERVICE -> %s".formatted(state, action, to)),
                ReferralLifecycle.nextByPatient(state, action).stream()
                        .map(to -> "%s %s PATIENT -> %s".formatted(state, action, to)));
    }
}
