package evenfall.intake.draft;

import evenfall.envelope.DraftKey;
import evenfall.submission.SubmissionJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A sealed draft together with the key that opens it. */
record UnlockedDraft(SealedDraft row, DraftKey key) {

    /** @throws AlreadySent if there is only the receipt left */
    Draft draft() {
        requireOpen();
        return read(Draft.class);
    }

    /** @throws AlreadySent if there is only the receipt left */
    void requireOpen() {
        if (isSent()) {
            throw new AlreadySent();
        }
    }

    /** @throws NotSentYet if there is no receipt yet */
    Receipt receipt() {
        requireSent();
        return read(Receipt.class);
    }

    /** @throws NotSentYet if there is no receipt yet */
    void requireSent() {
        if (!isSent()) {
            throw new NotSentYet();
        }
    }

    boolean isSent() {
        return row.state() == SealedDraft.State.SENT;
    }

    /** The second thing a patient has to know beside the code; a draft that was just begun does not know it either. */
    Optional<LocalDate> born() {
        return switch (row.state()) {
            case OPEN -> Optional.ofNullable(draft().person()).map(Person::born);
            case SENT -> Optional.of(receipt().born());
        };
    }

    void replace(Draft draft, Instant now, Instant keptUntil) {
        row.replace(key.seal(SubmissionJson.write(draft)), now, keptUntil);
    }

    void replace(Receipt receipt, Instant now, Instant keptUntil) {
        row.replace(key.seal(SubmissionJson.write(receipt)), now, keptUntil);
    }

    void conclude(Receipt receipt, Instant now, Instant keptUntil) {
        row.conclude(key.seal(SubmissionJson.write(receipt)), now, keptUntil);
    }

    private <T> T read(Class<T> type) {
        return SubmissionJson.read(key.open(row.sealed()), type);
    }
}
