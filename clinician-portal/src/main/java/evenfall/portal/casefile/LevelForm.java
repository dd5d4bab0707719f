package evenfall.portal.casefile;

import evenfall.assessment.Level;
import evenfall.portal.page.Chosen;
import evenfall.privacy.Confidential;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * Another level than the one a case has.
 *
 * @param confirmed whether this person was asked once more
 * @param version of the case as it was shown
 */
record LevelForm(
        @Chosen @Nullable Level level,
        @NotBlank @CodePointLength(max = 2000) String reason,
        @Nullable Boolean confirmed,
        int version) {

    LevelForm {
        reason = Objects.requireNonNullElse(reason, "").replace("\r\n", "\n").strip();
    }

    static LevelForm blank(int version) {
        return new LevelForm(null, "", null, version);
    }

    /** The same words, to be weighed against what has happened meanwhile. */
    LevelForm on(int newVersion) {
        return new LevelForm(level, reason, null, newVersion);
    }

    /** Whether somebody who may be in danger would have to wait longer. */
    boolean isRisky(CaseDetails file) {
        return level != null && (isLower(file.level()) || isLower(file.proposedLevel()));
    }

    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }

    private boolean isLower(Level than) {
        return than.interrupts() && LevelDesk.isMorePressing(than, Objects.requireNonNull(level));
    }

    Confidential toReason() {
        return new Confidential(reason);
    }

    @Override
    public String toString() {
        return "[level]";
    }
}
