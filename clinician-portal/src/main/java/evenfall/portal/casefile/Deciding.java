package evenfall.portal.casefile;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the form in which a case is decided.
 *
 * @param own what this person has begun to write
 * @param others what colleagues have begun to write
 * @param offers tests that the protocol names
 * @param levelChanges how the case came to its level, the latest first
 * @param addenda to all decisions, the earliest first
 * @param opinions of colleagues, the latest first
 * @param letters that the patient got, the latest first
 */
record Deciding(
        @Nullable DecisionDraft own,
        List<DecisionDraft> others,
        List<OfferedOrder> offers,
        List<LevelChangeLine> levelChanges,
        List<AddendumLine> addenda,
        List<CaseOpinion> opinions,
        List<CaseLetter> letters) {

    DecisionForm form(int version) {
        return own == null ? DecisionForm.blank(version) : DecisionForm.of(own, version);
    }

    @Nullable
    Integer draftVersion() {
        return own == null ? null : own.getVersion();
    }

    public List<AddendumLine> addenda(UUID decision) {
        return addenda.stream().filter(it -> it.decision().equals(decision)).toList();
    }

    /** Those that are asked for and not there yet. */
    public List<CaseOpinion> awaited() {
        return opinions.stream().filter(CaseOpinion::isAwaited).toList();
    }

    public DecisionOutcome[] outcomes() {
        return DecisionOutcome.values();
    }

    public CloseReason[] closeReasons() {
        return CloseReason.values();
    }
}
