package evenfall.portal.fhir;

import evenfall.referral.ReferralState;
import java.util.Optional;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * A state of ours as a task says it. The table stands in docs/exchange.md.
 *
 * @param business none where the guide has no word for it
 */
record TaskState(TaskStatus status, @Nullable BusinessStatus business) {

    /** Nothing as long as nobody outside knows of the referral. */
    static Optional<TaskState> of(ReferralState state) {
        return switch (state) {
            case DRAFT, WAITING_FOR_CONSENT, SIGNED -> Optional.empty();
            case SENT -> Optional.of(new TaskState(TaskStatus.REQUESTED, BusinessStatus.CREATED));
            case RECEIVED -> Optional.of(new TaskState(TaskStatus.RECEIVED, BusinessStatus.CREATED));
            case ACCEPTED -> Optional.of(new TaskState(TaskStatus.ACCEPTED, BusinessStatus.ACCEPTED));
            case DECLINED -> Optional.of(new TaskState(TaskStatus.REJECTED, BusinessStatus.DECLINED));
            case RETURNED -> Optional.of(new TaskState(TaskStatus.ONHOLD, null));
            case BOOKED -> Optional.of(new TaskState(TaskStatus.INPROGRESS, BusinessStatus.SCHEDULED));
            case SEEN -> Optional.of(new TaskState(TaskStatus.INPROGRESS, BusinessStatus.EVENT_COMPLETED));
            case REPLY_RECEIVED, REPLY_REVIEWED, PATIENT_TOLD, CLOSED ->
                Optional.of(new TaskState(TaskStatus.COMPLETED, BusinessStatus.COMPLETED));
            // by the guide it is the service that confirms; until then it is a wish
            case CANCELLED, REDIRECTED ->
                Optional.of(new TaskState(TaskStatus.CANCELLED, BusinessStatus.CANCELLATION_REQUESTED));
        };
    }
}
