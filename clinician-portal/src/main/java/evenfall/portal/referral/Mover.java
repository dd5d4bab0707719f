package evenfall.portal.referral;

import evenfall.portal.security.Staff;
import evenfall.referral.ReferralAction;
import evenfall.referral.ReferralLifecycle;
import evenfall.referral.ReferralState;
import evenfall.support.audit.Actor;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who does something to a referral. */
sealed interface Mover {

    /** What becomes of it; empty if they cannot do that now. */
    Optional<ReferralState> next(ReferralState from, ReferralAction action);

    Actor actor();

    Kind kind();

    default @Nullable UUID id() {
        return null;
    }

    default @Nullable String fullName() {
        return null;
    }

    default @Nullable Channel channel() {
        return null;
    }

    /** As the history has them. */
    enum Kind {
        STAFF,
        SERVICE,
        PATIENT
    }

    /**
     * One of our own people.
     *
     * @param channel where they write down what a service said
     */
    record Ours(Staff staff, @Nullable Channel channel) implements Mover {

        Ours(Staff staff) {
            this(staff, null);
        }

        @Override
        public Optional<ReferralState> next(ReferralState from, ReferralAction action) {
            return ReferralLifecycle.next(from, action, staff.role());
        }

        @Override
        public Actor actor() {
            return staff.actor();
        }

        @Override
        public Kind kind() {
            return Kind.STAFF;
        }

        @Override
        public UUID id() {
            return staff.id();
        }

        @Override
        public String fullName() {
            return staff.fullName();
        }
    }

    /** The receiving service itself. */
    record Service(Channel channel) implements Mover {

        @Override
        public Optional<ReferralState> next(ReferralState from, ReferralAction action) {
            return ReferralLifecycle.nextByService(from, action);
        }

        @Override
        public Actor actor() {
            return new Actor.Part("service");
        }

        @Override
        public Kind kind() {
            return Kind.SERVICE;
        }
    }

    /** The patient whom it is about. */
    record Patient() implements Mover {

        @Override
        public Optional<ReferralState> next(ReferralState from, ReferralAction action) {
            return ReferralLifecycle.nextByPatient(from, action);
        }

        @Override
        public Actor actor() {
            return new Actor.Patient();
        }

        @Override
        public Kind kind() {
            return Kind.PATIENT;
        }
    }
}
