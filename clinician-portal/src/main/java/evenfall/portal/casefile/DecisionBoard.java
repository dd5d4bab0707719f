package evenfall.portal.casefile;

import evenfall.portal.security.Staff;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what somebody who is about to decide wants to know beside the answers. */
@Service
@Transactional(readOnly = true)
class DecisionBoard {

    private final DecisionDrafts drafts;

    private final Addenda addenda;

    private final LevelDesk levels;

    private final CaseOpinions opinions;

    private final CaseLetters letters;

    DecisionBoard(
            DecisionDrafts drafts, Addenda addenda, LevelDesk levels, CaseOpinions opinions, CaseLetters letters) {
        this.drafts = drafts;
        this.addenda = addenda;
        this.levels = levels;
        this.opinions = opinions;
        this.letters = letters;
    }

    Deciding about(CaseKey about, OpenCase open, Staff by) {
        var begun = drafts.findLatestFirst(about, Decisions.ALL);
        return new Deciding(
                begun.stream().filter(it -> it.isBy(by)).findFirst().orElse(null),
                begun.stream().filter(it -> !it.isBy(by)).toList(),
                OfferedOrder.in(open.reading()),
                levels.changes(about),
                addenda.findEarliestFirst(about, Decisions.ALL),
                opinions.of(about),
                letters.of(about));
    }

    List<AddendumLine> addenda(CaseKey about, UUID decision) {
        return addenda.findEarliestFirst(about, Decisions.ALL).stream()
                .filter(it -> it.decision().equals(decision))
                .toList();
    }
}
