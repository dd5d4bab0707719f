package evenfall.portal.fhir;

import java.util.Set;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/** What the two states of a task say together. The table stands in docs/exchange.md. */
enum News {
    /** Nothing that we have not said ourselves. */
    NOTHING,
    RECEIVED,
    ACCEPTED,
    DECLINED,
    MORE_WANTED,
    BOOKED,
    MISSED,
    APPOINTMENT_CANCELLED,
    SEEN,
    REPLIED,
    /** Ended by the service, or with its consent. */
    CANCELLED,
    /** Has begun; with an appointment it is a booking. */
    UNDER_WAY,
    CONTRADICTION,
    UNKNOWN;

    /** @param business none, or one that the guide does not know */
    static News of(@Nullable TaskStatus status, @Nullable BusinessStatus business) {
        return switch (status) {
            case REQUESTED -> unless(business, Set.of(BusinessStatus.CREATED), NOTHING);
            case RECEIVED -> unless(business, Set.of(BusinessStatus.CREATED), RECEIVED);
            case ACCEPTED, READY -> unless(business, Set.of(BusinessStatus.CREATED, BusinessStatus.ACCEPTED), ACCEPTED);
            case REJECTED -> unless(business, Set.of(BusinessStatus.DECLINED), DECLINED);
            case ONHOLD ->
                unless(
                        business,
                        Set.of(
                                BusinessStatus.CREATED,
                                BusinessStatus.ACCEPTED,
                                BusinessStatus.SCHEDULED,
                                BusinessStatus.UNATTENDED,
                                BusinessStatus.EVENT_CANCELLED),
                        MORE_WANTED);
            case INPROGRESS -> inProgress(business);
            case COMPLETED ->
                unless(business, Set.of(BusinessStatus.EVENT_COMPLETED, BusinessStatus.COMPLETED), REPLIED);
            case CANCELLED ->
                business == BusinessStatus.CANCELLATION_REQUESTED
                        ? NOTHING
                        : unless(business, Set.of(BusinessStatus.CANCELLED), CANCELLED);
            case FAILED ->
                unless(
                        business,
                        Set.of(BusinessStatus.DECLINED, BusinessStatus.EVENT_CANCELLED, BusinessStatus.CANCELLED),
                        DECLINED);
            case DRAFT, ENTEREDINERROR, NULL -> UNKNOWN;
            case null -> UNKNOWN;
        };
    }

    private static News unless(@Nullable BusinessStatus business, Set<BusinessStatus> fitting, News news) {
        return business == null || fitting.contains(business) ? news : CONTRADICTION;
    }

    private static News inProgress(@Nullable BusinessStatus business) {
        return switch (business) {
            case SCHEDULED -> BOOKED;
            case UNATTENDED -> MISSED;
            case EVENT_CANCELLED -> APPOINTMENT_CANCELLED;
            case EVENT_COMPLETED -> SEEN;
            case CANCELLATION_REQUESTED -> NOTHING;
            case ACCEPTED -> UNDER_WAY;
            case CREATED, DECLINED, CANCELLED, COMPLETED -> CONTRADICTION;
            case null -> UNDER_WAY;
        };
    }

    /** Whether nothing more is to be expected of the task. */
    boolean isLast() {
        return switch (this) {
            case DECLINED, REPLIED, CANCELLED -> true;
            case NOTHING,
                    RECEIVED,
                    ACCEPTED,
                    MORE_WANTED,
                    BOOKED,
                    MISSED,
                    APPOINTMENT_CANCELLED,
                    SEEN,
                    UNDER_WAY,
                    CONTRADICTION,
                    UNKNOWN -> false;
        };
    }
}
