package evenfall.portal.person;

import evenfall.portal.page.Chosen;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody judges about a case and another one.
 *
 * @param one the case, where it is not the one on whose page this is
 * @param version of what was judged about the case, as it was shown
 * @param otherVersion likewise, about the other one
 */
record JudgementForm(
        @Chosen @Nullable Judgement judgement,
        @Nullable UUID one,
        @Chosen @Nullable UUID other,
        @Chosen @Nullable Integer version,
        @Chosen @Nullable Integer otherVersion,
        @Nullable Back back) {

    Judgement chosen() {
        return Objects.requireNonNull(judgement);
    }

    UUID oneOf(UUID shown) {
        return Objects.requireNonNullElse(one, shown);
    }

    UUID another() {
        return Objects.requireNonNull(other);
    }

    int seen() {
        return Objects.requireNonNull(version);
    }

    int otherSeen() {
        return Objects.requireNonNull(otherVersion);
    }

    Back goBack() {
        return Objects.requireNonNullElse(back, Back.PERSON);
    }
}
