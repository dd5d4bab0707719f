package evenfall.intake.draft;

import evenfall.envelope.DraftKey;
import evenfall.envelope.DraftKeys;
import evenfall.envelope.ReplySeal;
import evenfall.envelope.ResumeCode;
import evenfall.submission.SubmissionJson;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps drafts, each sealed for whoever has its code and for nobody else. */
@Service
@Transactional
public class DraftDesk {

    private final SealedDrafts drafts;

    private final DraftKeys keys;

    private final DraftSettings settings;

    private final Clock clock;

    DraftDesk(SealedDrafts drafts, DraftKeys keys, DraftSettings settings, Clock clock) {
        this.drafts = drafts;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** Until a first page is saved it is kept for a short while only: most of what is begun by no person ends there. */
    public ResumeCode begin(Beginning beginning) {
        var code = ResumeCode.random();
        var key = keys.key(code);
        var sealed = key.seal(SubmissionJson.write(Draft.begun(beginning)));
        var until = beginning.at().plus(settings.begun());
        drafts.save(new SealedDraft(key.lookup(), beginning.clinicId(), sealed, beginning.at(), until));
        return code;
    }

    @Transactional(readOnly = true)
    public Draft open(ResumeCode code) {
        return found(code, drafts::find).draft();
    }

    @Transactional(readOnly = true)
    public Receipt receipt(ResumeCode code) {
        return found(code, drafts::find).receipt();
    }

    /** The receipt, with what opens the clinic's replies. */
    @Transactional(readOnly = true)
    public Kept kept(ResumeCode code) {
        var found = found(code, drafts::find);
        return new Kept(found.receipt(), found.key().replies());
    }

    /** Works something that the patient did after sending into the receipt as it is now. */
    public Receipt changeReceipt(ResumeCode code, UnaryOperator<Receipt> change) {
        var found = found(code, drafts::lock);
        var before = found.receipt();
        var after = change.apply(before);
        if (!after.equals(before)) {
            var now = clock.instant();
            found.replace(after, now, receiptKeptUntil(now));
        }
        return after;
    }

    /** Takes the patient's own copy away. What the clinic has stays with the clinic. */
    public void deleteReceipt(ResumeCode code) {
        var found = found(code, drafts::lock);
        found.requireSent();
        drafts.delete(found.row());
    }

    /** Until when the code opens something. Every page that is saved moves it on. */
    @Transactional(readOnly = true)
    public Instant keptUntil(ResumeCode code) {
        return found(code, drafts::find).row().expiresAt();
    }

    /** Works a page into the draft as it is now, whatever another tab did in the meantime. */
    public <C extends Changed> C change(ResumeCode code, Function<Draft, C> change) {
        var found = found(code, drafts::lock);
        var changed = change.apply(found.draft());
        var now = clock.instant();
        found.replace(changed.draft(), now, keptUntil(now));
        return changed;
    }

    /** Ends the draft: its receipt takes the place of the answers. */
    public void conclude(ResumeCode code, BiFunction<Draft, ReplySeal, Receipt> send) {
        var found = found(code, drafts::lock);
        var receipt = send.apply(found.draft(), found.key().replies().seal());
        var now = clock.instant();
        found.conclude(receipt, now, receiptKeptUntil(now));
    }

    /** Forgets a draft at the patient's wish. What was sent is with the clinic and cannot be taken back here. */
    void delete(ResumeCode code) {
        var found = found(code, drafts::lock);
        found.requireOpen();
        drafts.delete(found.row());
    }

    /** Whether whoever gives this code knows enough besides. Nobody learns why not. A receipt is kept the longer for being looked at. */
    boolean admits(ResumeCode code, Predicate<UnlockedDraft> knows) {
        var now = clock.instant();
        return find(code, drafts::lock)
                .filter(it -> !it.row().isLocked(now))
                .filter(it -> admits(it, knows.test(it), now))
                .isPresent();
    }

    private boolean admits(UnlockedDraft found, boolean right, Instant now) {
        if (right) {
            found.row().admit();
            if (found.isSent()) {
                found.row().keepUntil(receiptKeptUntil(now));
            }
        } else {
            found.row().refuse(now);
        }
        return right;
    }

    private UnlockedDraft found(ResumeCode code, BiFunction<byte[], Instant, Optional<SealedDraft>> how) {
        return find(code, how).orElseThrow(NoDraftHere::new);
    }

    private Optional<UnlockedDraft> find(ResumeCode code, BiFunction<byte[], Instant, Optional<SealedDraft>> how) {
        return keys.candidates(code).stream()
                .flatMap(key -> find(key, how).stream())
                .findFirst();
    }

    private Optional<UnlockedDraft> find(DraftKey key, BiFunction<byte[], Instant, Optional<SealedDraft>> how) {
        return how.apply(key.lookup(), clock.instant()).map(row -> new UnlockedDraft(row, key));
    }

    private Instant keptUntil(Instant now) {
        return now.plus(settings.kept());
    }

    private Instant receiptKeptUntil(Instant now) {
        return now.plus(settings.receiptKept());
    }
}
