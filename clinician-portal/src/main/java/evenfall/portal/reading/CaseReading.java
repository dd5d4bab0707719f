package evenfall.portal.reading;

import static java.util.stream.Collectors.toUnmodifiableMap;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.assessment.Assessment;
import evenfall.assessment.Condition;
import evenfall.assessment.Criterion;
import evenfall.assessment.Fact;
import evenfall.assessment.Finding;
import evenfall.assessment.Level;
import evenfall.assessment.Rule;
import evenfall.assessment.Verdict;
import evenfall.assessment.Weighing;
import evenfall.difference.Account;
import evenfall.form.Question;
import evenfall.form.Section;
import evenfall.protocol.LetterPart;
import evenfall.protocol.Pathway;
import evenfall.protocol.Protocol;
import evenfall.protocol.Referable;
import evenfall.protocol.Sharing;
import evenfall.protocol.WhatIf;
import evenfall.submission.AdviceShown;
import evenfall.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One patient's submission, read under the protocol version that asked it. Everything here follows from those two. */
public final class CaseReading {

    private final Submission submission;

    private final Protocol protocol;

    private final Assessment assessment;

    private final WhatIf whatIf;

    private final AnswerReader answers;

    private final List<Standing> standings;

    private final LocalDate on;

    private final List<LaterAnswers> later;

    /** All that was found, the most pressing first. */
    private final List<FindingReading> found;

    private CaseReading(Submission submission, List<LaterAnswers> later, Protocol protocol, LocalDate on) {
        this.submission = submission;
        this.protocol = protocol;
        this.on = on;
        this.later = List.copyOf(later);
        this.standings = Standing.of(submission, later, protocol);
        // what was too old to count is shown all the same, and marked
        var now = standings.getLast();
        this.assessment = now.judged(protocol, on);
        this.whatIf = new WhatIf(protocol, now.answers(), now.measured(), on);
        this.answers = new AnswerReader(protocol.form(), now.answers(), submission.seen(), Age.in(now, protocol, on));
        this.found = assessment.findings().stream().map(this::read).toList();
    }

    public static CaseReading of(Submission submission, Protocol protocol) {
        return of(submission, List.of(), protocol);
    }

    /**
     * Reads a submission with what was answered again since.
     *
     * @param later the earliest first; it counts in place of what was answered before
     */
    public static CaseReading of(Submission submission, List<LaterAnswers> later, Protocol protocol) {
        return new CaseReading(submission, later, protocol, LocalDate.ofInstant(submission.sentAt(), ZoneOffset.UTC));
    }

    /** The same in the words of another language, as far as the protocol is translated. */
    public CaseReading in(String language) {
        var translated = protocol.translatedInto(language);
        return translated.language().equals(protocol.language())
                ? this
                : new CaseReading(submission, later, translated, on);
    }

    /** For whoever compares it with another one of the same person. */
    public Account account() {
        return new Account(protocol, on, answers.answers(), assessment);
    }

    public Protocol protocol() {
        return protocol;
    }

    public Level level() {
        return assessment.level();
    }

    /** How urgent the case is when this is told as well. */
    public Level levelWith(LaterAnswers told) {
        return standings.getLast().after(told, protocol).judged(protocol, on).level();
    }

    /** How urgent the case is when these questions are answered again. */
    public Level levelWith(Answers again) {
        return levelWith(new LaterAnswers(again, submission.sentAt(), level(), level()));
    }

    public RedFlags redFlags() {
        return RedFlags.in(answers);
    }

    /** What made the case as urgent as it is. */
    public List<FindingReading> deciding() {
        return found.stream()
                .filter(it -> it.rule().level() == assessment.level())
                .toList();
    }

    /** All that was found, the most pressing first. */
    public List<FindingReading> found() {
        return found;
    }

    /** What was found, the most pressing first; the look-alikes stand on their own. */
    public List<FindingReading> findings() {
        return findings(false);
    }

    public List<FindingReading> lookAlikes() {
        return findings(true);
    }

    /** Every other cause the protocol knows, with what speaks for it and what against, the most pressing first. */
    public List<LookAlikeReading> weighedLookAlikes() {
        var byRule = found.stream().collect(toUnmodifiableMap(it -> it.rule().id(), Function.identity()));
        return protocol.rules().weighed(it -> it.lookAlike() != null, assessment.answers()).entrySet().stream()
                .map(it -> weighed(
                        it.getKey(), it.getValue(), byRule.get(it.getKey().id())))
                .sorted(Comparator.comparing(it -> it.rule().level()))
                .toList();
    }

    private LookAlikeReading weighed(Rule rule, Weighing weighing, @Nullable FindingReading finding) {
        return new LookAlikeReading(
                rule,
                weighing.verdict(),
                finding,
                told(weighing.favouring()),
                told(weighing.against()),
                answers.read(weighing.open()));
    }

    /** Without what did not apply to this patient. */
    private List<AnswerReading> told(Collection<QuestionId> questions) {
        return answers.read(questions).stream()
                .filter(it -> it.kind() != AnswerReading.Kind.NOT_ASKED)
                .toList();
    }

    /** The finding that goes by this key. */
    public Optional<FindingReading> finding(UUID key) {
        return found.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** The criterion that goes by this key. */
    public Optional<CriterionReading> criterion(UUID key) {
        return criteria().stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** Goes into addresses, which must not say what was found. */
    private UUID key(String id) {
        return UUID.nameUUIDFromBytes((submission.id() + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    private List<FindingReading> findings(boolean mimic) {
        return found.stream()
                .filter(it -> (it.rule().lookAlike() != null) == mimic)
                .toList();
    }

    FindingReading read(Finding finding) {
        return new FindingReading(
                key(finding.rule().id()),
                finding.rule(),
                answers.read(finding.because()),
                told(finding.rule().id()).orElse(null));
    }

    private Optional<AdviceShown> told(String rule) {
        return submission.advice().stream().filter(it -> it.rule().equals(rule)).findFirst();
    }

    /** The other answers that would take a finding away, each for itself. To be asked for once: it takes its time. */
    public List<ChangeReading> endings(FindingReading finding) {
        return assessment.findings().stream()
                .filter(it -> it.rule().id().equals(finding.rule().id()))
                .findFirst()
                .map(it -> ChangeReading.of(whatIf.endings(it), protocol.form(), answers.answers()))
                .orElseThrow();
    }

    /** The open questions a criterion rests on, and the answers that would decide it, each for itself. */
    public List<ChangeReading> open(CriterionReading criterion) {
        var decisions = whatIf.decisions(criterion.criterion());
        return whatIf.open(criterion.criterion()).stream()
                .map(it -> protocol.form().question(it).orElseThrow())
                .map(it -> ChangeReading.of(it, decisions, answers.answers()))
                .toList();
    }

    /** The open questions a criterion rests on. */
    public List<AnswerReading> missing(CriterionReading criterion) {
        return answers.read(whatIf.open(criterion.criterion()));
    }

    public List<ContradictionReading> contradictions() {
        return assessment.contradictions().stream()
                .map(it -> new ContradictionReading(it.contradiction(), answers.read(it.because())))
                .toList();
    }

    /** The pathways that the findings open, the most pressing first. */
    public List<Referable> referable() {
        return protocol.referable(assessment);
    }

    /**
     * The pathways that are open when some of the findings do not hold.
     *
     * @param rejected the rules whose findings a clinician has rejected
     */
    public List<Referable> referableWithout(Set<String> rejected) {
        var left = assessment.findings().stream()
                .filter(it -> !rejected.contains(it.rule().id()))
                .toList();
        return protocol.referable(
                new Assessment(assessment.answers(), left, assessment.contradictions(), assessment.derived()));
    }

    /** What the letter of a pathway must carry beside what every letter carries. */
    public List<CarriedReading> carried(Pathway pathway) {
        return pathway.carries().stream()
                .map(it -> new CarriedReading(
                        it,
                        told(it.questions()),
                        it.values().stream().map(this::value).toList()))
                .toList();
    }

    /** What the patient said to sharing the answers with another service. */
    public Sharing sharing() {
        return protocol.about().sharing(standings.getLast().answers());
    }

    /** Whether a condition of the protocol holds; what is not known is neither true nor false. */
    public Verdict verdict(Condition condition) {
        return protocol.rules().verdict(condition, assessment.answers());
    }

    /** The day on which a value was measured, where that is known. */
    public Optional<LocalDate> measuredOn(QuestionId question) {
        return standings.getLast().dayOf(question, protocol.validities());
    }

    public MedicineReading medicines() {
        return MedicineReading.of(
                answers.answers(), protocol.form(), protocol.handbook().medicines());
    }

    public List<CriterionReading> criteria() {
        return protocol.criteria().stream().map(this::read).toList();
    }

    private CriterionReading read(Criterion criterion) {
        return new CriterionReading(
                key(criterion.id()),
                criterion,
                assessment.code(criterion.state()).map(CriterionState::of).orElse(CriterionState.UNCLEAR),
                answers.read(fact(criterion.state()).because()),
                answers.read(criterion.questions()));
    }

    public ValueReading pattern() {
        return value(protocol.profile().pattern());
    }

    /** What else says which kind of case it is. */
    public List<ValueReading> further() {
        return protocol.profile().further().stream().map(this::value).toList();
    }

    public ValueReading severity() {
        return value(protocol.profile().severity());
    }

    public ValueReading significance() {
        return value(protocol.profile().significant());
    }

    public List<ValueReading> dimensions() {
        return protocol.profile().dimensions().stream().map(this::value).toList();
    }

    private ValueReading value(String name) {
        var derived = Objects.requireNonNull(protocol.rules().derived().get(name), name);
        var fact = fact(name);
        return new ValueReading(
                derived.means(),
                Words.of(fact, derived.labels(), protocol.in(protocol.language())),
                answers.read(fact.because()));
    }

    private Fact fact(String name) {
        return Objects.requireNonNull(assessment.derived().get(name), name);
    }

    /** What the patient wrote; the first of the questions for it, unanswered, where they wrote nothing at all. */
    public List<AnswerReading> ownWords() {
        var asked = answers.read(protocol.ownWords());
        var written = asked.stream().filter(it -> it.kind().isKnown()).toList();
        return written.isEmpty() ? asked.stream().limit(1).toList() : written;
    }

    /** What was answered again, beside what had been said before; the latest first. */
    public List<AmendmentReading> amendments() {
        return AmendmentReading.of(standings, protocol, on);
    }

    /** Whether an option is among those that were chosen. */
    public boolean isChosen(QuestionId question, String option) {
        return assessment
                .answers()
                .to(question)
                .filter(it -> it instanceof Answer.Choices(var codes) && codes.contains(option))
                .isPresent();
    }

    /** What was answered to these questions, in the order of the form. */
    public List<AnswerReading> answers(Collection<QuestionId> questions) {
        return answers.read(questions);
    }

    /** Every question that any patient may be asked, by section, with what this one answered. */
    public List<SectionReading> askable() {
        return protocol.form().sections().stream()
                .map(section -> new SectionReading(
                        section.title(),
                        section.questions()
                                .filter(it -> it.demand() == null)
                                .map(answers::read)
                                .toList()))
                .filter(it -> !it.answers().isEmpty())
                .toList();
    }

    /** Everything that was asked, by section; what nobody needed to be asked as well. */
    public List<SectionReading> sections() {
        return protocol.form().sections().stream().map(this::read).toList();
    }

    private SectionReading read(Section section) {
        return new SectionReading(
                section.title(), section.questions().map(answers::read).toList());
    }

    /** Everything that was asked, with who answered and what had been said before. */
    public List<SectionHistory> histories() {
        return protocol.form().sections().stream()
                .map(section -> new SectionHistory(
                        read(section),
                        section.questions()
                                .map(it -> AnswerHistory.of(it, answers, standings))
                                .toList()))
                .toList();
    }

    /** What staff can add: whatever is measured and was asked of this patient. */
    public List<Question> measurable() {
        return protocol.measurable().stream()
                .filter(it -> answers.read(it).kind() != AnswerReading.Kind.NOT_ASKED)
                .toList();
    }

    /** Every measured value that is known, with who told it and what was known before. */
    public List<AnswerHistory> measurements() {
        return protocol.measurable().stream()
                .map(it -> AnswerHistory.of(it, answers, standings))
                .filter(it -> it.now().kind().isKnown() || !it.earlier().isEmpty())
                .toList();
    }

    /** These answers in the words of the form, whether they count or not. */
    public List<AnswerReading> said(Answers some) {
        return new AnswerReader(protocol.form(), some, null, Map.of())
                .read(some.given().keySet());
    }

    /** When the answers changed last; empty where they are as the form brought them. */
    public Optional<Instant> changedAt() {
        return Optional.ofNullable(standings.getLast().since()).map(LaterAnswers::at);
    }

    /** What every letter tells beside the findings. */
    public List<SectionReading> letter() {
        return protocol.letter().stream().map(this::read).toList();
    }

    private SectionReading read(LetterPart part) {
        return new SectionReading(part.title(), answers.read(part.questions()));
    }

    public AnswerReading respondent() {
        return answer(protocol.about().respondent()).orElseThrow();
    }

    /** What help the patient needs to talk with the clinic; empty where the protocol does not ask. */
    public Optional<AnswerReading> accessNeeds() {
        return Optional.ofNullable(protocol.about().accessNeeds()).flatMap(this::answer);
    }

    Optional<AnswerReading> answer(QuestionId id) {
        return protocol.form().question(id).map(answers::read);
    }
}
