package evenfall.intake.afterwards;

import evenfall.envelope.ResumeCode;
import evenfall.intake.clinic.Clinics;
import evenfall.intake.draft.DraftDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out how things stand, for whoever has the code. */
@Service
public class Standings {

    private final DraftDesk drafts;

    private final SealedReplies replies;

    private final Clinics clinics;

    Standings(DraftDesk drafts, SealedReplies replies, Clinics clinics) {
        this.drafts = drafts;
        this.replies = replies;
        this.clinics = clinics;
    }

    @Transactional(readOnly = true)
    public Standing get(ResumeCode code) {
        var kept = drafts.kept(code);
        var receipt = kept.receipt();
        return new Standing(clinics.get(receipt.clinicId(), receipt.language()), receipt, replies.to(kept));
    }
}
