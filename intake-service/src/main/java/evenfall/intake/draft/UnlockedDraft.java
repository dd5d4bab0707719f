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
        if (row.state() == SealedDraft.State.SENT) {
            throw new AlreadySent();
        }
    }

    /** @throws NotSentYet if there is no receipt yet */
    Receipt receipt() {
        return switch (row.state()) {
            case OPEN -> throw new NotSentYet();
            case SENT -> read(Receipt.class);
        };
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

    void conclude(Receipt receipt, Instant now, Instant keptUntil) {
        row.conclude(key.seal(SubmissionJson.write(receipt)), now, keptUntil);
    }

    private <T> T read(Class<T> type) {
        return SubmissionJson.read(key.open(row.sealed()), type);
    }
}
