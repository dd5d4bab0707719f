package evenfall.portal.staff;

import java.util.Objects;

/** The passphrase that an invited person chooses, typed twice. */
record AcceptForm(String token, String password, String again) {

    AcceptForm {
        token = Objects.requireNonNullElse(token, "");
        password = Objects.requireNonNullElse(password, "");
        again = Objects.requireNonNullElse(again, "");
    }

    boolean isTypedAlike() {
        return password.equals(again);
    }

    @Override
    public String toString() {
        return "[passphrase]";
    }
}
