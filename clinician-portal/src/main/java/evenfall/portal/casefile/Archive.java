package evenfall.portal.casefile;

import evenfall.portal.security.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases that were answered under a version of a protocol which is not served any more. */
@Service
@Transactional
class Archive {

    private final CaseRoom room;

    private final CaseFiles files;

    private final CaseMapper mapper;

    private final Decisions decisions;

    private final CaseReferrals referrals;

    private final QuestionsBack questionsBack;

    private final Wishes wishes;

    private final LaterTelling told;

    Archive(
            CaseRoom room,
            CaseFiles files,
            CaseMapper mapper,
            Decisions decisions,
            CaseReferrals referrals,
            QuestionsBack questionsBack,
            Wishes wishes,
            LaterTelling told) {
        this.room = room;
        this.files = files;
        this.mapper = mapper;
        this.decisions = decisions;
        this.referrals = referrals;
        this.questionsBack = questionsBack;
        this.wishes = wishes;
        this.told = told;
    }

    /** What can be read without the questions, which is recorded as every other opening of a case. */
    RetiredCase view(CaseKey key, Staff by) {
        var file = files.get(key);
        var submission = file.getSubmission();
        room.seen(key, by, "case-viewed");
        return new RetiredCase(
                mapper.toDetails(file),
                file.getProtocol(),
                file.getProtocolVersion(),
                decisions.findLatestFirst(key),
                referrals.of(key),
                questionsBack.findLatestFirst(key),
                wishes.findLatestFirst(key),
                RetiredCase.words(submission),
                RetiredCase.coded(submission),
                told.since(key).stream().map(RetiredCase::of).toList());
    }
}
