package evenfall.intake.diary;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.envelope.ResumeCode;
import evenfall.intake.IntakeTest;
import evenfall.intake.TheClinic;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import evenfall.intake.draft.DraftDesk;
import evenfall.submission.DiaryEntry;
import evenfall.submission.DiaryEntry.Kind;
import evenfall.submission.Message;
import evenfall.submission.Reply;
import evenfall.submission.Submission;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Noted in the dark, with a thumb, half asleep. */
@IntakeTest
class DiaryTests {

    private static final Pattern ENTRY = Pattern.compile("name=\"entry\" value=\"([^\"]+)\"");

    private final TheClinic clinic = new TheClinic();

    @Autowired
    Visitors visitors;

    @Autowired
    DraftDesk drafts;

    Visitor patient;

    Submission form;

    @BeforeEach
    void send() {
        patient = visitors.sent();
        form = clinic.form(patient);
    }

    @Test
    void twoTapsTellWhenHowBadAndWhatIWasDoing() {
        var before = Instant.now();
        var page = patient.get("/diary");
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("It is happening now", "It is hard to bear", "/assets/night-")
                .doesNotContain("<textarea", "type=\"text\"");

        var second = tap("/diary", "entry", fresh(page), "answer", "hard");
        var id = UUID.fromString(second.substring("/diary/".length(), second.lastIndexOf('/')));
        assertThat(second).isEqualTo("/diary/%s/now-doing".formatted(id));
        assertThat(sent()).hasSize(1);
        assertThat(patient.get(second)).bodyText().contains("What were you doing?", "Lying in bed", "Saved.");
        assertThat(tap(second, "answer", "lying")).isEqualTo("/diary/%s/now-helped".formatted(id));

        var entry = sent().getLast();
        assertThat(sent()).hasSize(2).extracting(DiaryEntry::id).containsOnly(id);
        assertThat(entry.kind()).isEqualTo(Kind.NOW);
        assertThat(entry.at()).isBetween(before.minusSeconds(1), Instant.now());
        assertThat(entry.zone()).isEqualTo(ZoneId.of("Europe/Prague"));
        assertThat(entry.answers())
                .isEqualTo(Answers.NONE
                        .with(new QuestionId("now-how-bad"), new Answer.Choice("hard"))
                        .with(new QuestionId("now-doing"), new Answer.Choice("lying")));
        assertThat(patient.get("/diary")).bodyText().contains("class=\"mark\"", "It was noted once");
    }

    @Test
    void whatHelpedIsTappedOneByOneAndTakenBackTheSameWay() {
        var helped = begun("bothers").replace("now-doing", "now-helped");
        assertThat(tap(helped, "answer", "walking")).isEqualTo(helped);
        tap(helped, "answer", "cool");
        assertThat(helped()).containsExactlyInAnyOrder("walking", "cool");
        assertThat(patient.get(helped)).bodyText().contains("aria-pressed=\"true\">Walking about", ">Done<");
        tap(helped, "answer", "walking");
        assertThat(helped()).containsExactly("cool");
        tap(helped, "answer", "none");
        assertThat(helped()).containsExactly("none");
        tap(helped, "answer", "warm");
        assertThat(helped()).containsExactly("warm");
        tap(helped, "answer", "warm");
        assertThat(sent().getLast().answers().to(new QuestionId("now-helped"))).isEmpty();
    }

    private Set<String> helped() {
        var answer = sent().getLast().answers().to(new QuestionId("now-helped")).orElseThrow();
        return ((Answer.Choices) answer).codes();
    }

    @Test
    void doubleClickIsOneEntry() throws Exception {
        var id = fresh(patient.get("/diary"));
        Callable<String> press = () -> tap("/diary", "entry", id, "answer", "hard");
        try (var fingers = Executors.newFixedThreadPool(8)) {
            for (var pressed : fingers.invokeAll(Collections.nCopies(20, press))) {
                assertThat(pressed.get()).isEqualTo("/diary/%s/now-doing".formatted(id));
            }
        }
        assertThat(sent()).hasSize(1);
    }

    @Test
    void samePageAnHourLaterIsAnotherEntry() {
        var id = UUID.fromString(fresh(patient.get("/diary")));
        keep(new DiaryEntry(
                id,
                Kind.NOW,
                Instant.now().minusSeconds(3600),
                ZoneId.of("Europe/Prague"),
                Answers.NONE.with(new QuestionId("now-how-bad"), new Answer.Choice("noticed"))));
        assertThat(tap("/diary", "entry", id.toString(), "answer", "hard")).doesNotContain(id.toString());
        assertThat(drafts.receipt(code()).diary()).hasSize(2);
    }

    @Test
    void mistakeIsTakenBack() {
        var id = begun("hard").split("/", -1)[2];
        assertThat(patient.get("/diary/" + id)).bodyText().contains("It is noted", "It is hard to bear");
        assertThat(patient.post("/diary/" + id + "/undo")).hasRedirectedUrl("/diary/" + id);
        assertThat(patient.get("/diary/" + id))
                .bodyText()
                .contains("Taken back")
                .doesNotContain("hard to bear");
        assertThat(sent().getLast().answers().given()).isEmpty();
        assertThat(patient.get("/diary")).bodyText().doesNotContain("class=\"mark\"");
    }

    @ParameterizedTest
    @CsvSource({"evening, evening-day, calm, evening-still", "morning, morning-night, bad, morning-until-asleep"})
    void daysAndNightsAreSummedUpOnceEach(String kind, String question, String answer, String next) {
        var page = patient.get("/diary/new/" + kind);
        assertThat(page).hasStatusOk();
        var id = fresh(page);
        assertThat(tap("/diary", "entry", id, "kind", kind.toUpperCase(java.util.Locale.ROOT), "answer", answer))
                .isEqualTo("/diary/%s/%s".formatted(id, next));
        assertThat(patient.get("/diary/new/" + kind)).hasRedirectedUrl("/diary/%s/%s".formatted(id, question));
        assertThat(patient.get("/diary/nights")).bodyText().contains("In the " + kind + ":");
    }

    @Test
    void lastQuestionLeadsToTheEnd() {
        var id = fresh(patient.get("/diary/new/morning"));
        tap("/diary", "entry", id, "kind", "MORNING", "answer", "good");
        assertThat(tap("/diary/%s/morning-slept".formatted(id), "answer", "eight"))
                .isEqualTo("/diary/" + id);
    }

    @Test
    void deviceMayKnowWhereItIs() {
        tap("/diary", "entry", fresh(patient.get("/diary")), "answer", "hard", "zone", "Asia/Tokyo");
        assertThat(sent().getLast().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(patient.get("/diary/nights")).bodyText().contains("(Asia/Tokyo)");
        tap("/diary", "entry", fresh(patient.get("/diary")), "answer", "hard", "zone", "<b>Mars/Phobos");
        assertThat(sent().getLast().zone()).isEqualTo(ZoneId.of("Europe/Prague"));
    }

    @Test
    void whatNoButtonSaysIsRefused() {
        var id = fresh(patient.get("/diary"));
        assertThat(patient.post("/diary", "entry", id, "answer", "terrible")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(patient.post("/diary", "entry", "x", "answer", "hard")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(patient.post("/diary", "entry", id, "kind", "NOON", "answer", "hard"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(patient.get("/diary/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(patient.get(begun("hard").replace("now-doing", "morning-night")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(sent()).hasSize(1);
    }

    @Test
    void sixtyTimesIsEnoughForANight() {
        keep(entries(NightDiary.MOST_A_NIGHT, Instant.now()));
        assertThat(patient.post("/diary", "entry", UUID.randomUUID().toString(), "answer", "hard"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("You have noted this night 60 times");
    }

    @Test
    void fullDiaryFitsIntoTheReceiptAndTakesNoMore() {
        var summary = Answers.NONE
                .with(new QuestionId("morning-night"), new Answer.Choice("middling"))
                .with(new QuestionId("morning-until-asleep"), new Answer.Choice("half-hour"))
                .with(new QuestionId("morning-woken"), new Answer.Choice("unsure"))
                .with(new QuestionId("morning-slept"), new Answer.Choice("under-four"));
        var zone = ZoneId.of("America/Argentina/ComodRivadavia");
        keep(Collections.nCopies(NightDiary.MOST, summary).stream()
                .map(it -> new DiaryEntry(
                        UUID.randomUUID(), Kind.MORNING, Instant.parse("2025-05-01T06:00:00.123456Z"), zone, it))
                .toArray(DiaryEntry[]::new));
        assertThat(patient.post("/diary", "entry", UUID.randomUUID().toString(), "answer", "hard"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Your diary is full");
        assertThat(patient.get("/status")).hasStatusOk();
    }

    @Test
    void clinicThatAsksForItIsHeard() {
        clinic.reply(form, new Reply.DiaryWanted(Instant.now()));
        assertThat(patient.get("/diary")).bodyText().contains("Test Clinic asked you to keep this diary");
    }

    @Test
    void diaryOpensOnlyAfterSending() {
        assertThat(visitors.begun().get("/diary")).hasRedirectedUrl("/continue");
        assertThat(visitors.newcomer().get("/diary")).hasRedirectedUrl("/resume?needed");
    }

    @Test
    void diarySpeaksThePatientsLanguage() {
        var ukrainian = visitors.newcomer();
        ukrainian.get("/test-clinic?language=uk");
        ukrainian.post("/test-clinic", "language", "uk");
        ukrainian.ready().post("/check");
        assertThat(ukrainian.get("/diary")).bodyText().contains("Це відбувається зараз", "Не можу терпіти");
    }

    private String begun(String howBad) {
        return tap("/diary", "entry", fresh(patient.get("/diary")), "answer", howBad);
    }

    private String tap(String path, String... fields) {
        MvcTestResult tapped = patient.post(path, fields);
        assertThat(tapped).hasStatus(HttpStatus.FOUND);
        return Objects.requireNonNull(tapped.getResponse().getRedirectedUrl());
    }

    private static String fresh(MvcTestResult page) {
        var entry = ENTRY.matcher(Visitor.text(page));
        assertThat(entry.find()).isTrue();
        return entry.group(1);
    }

    private List<DiaryEntry> sent() {
        return clinic.messages(form).stream()
                .map(it -> ((Message.Diary) it).entry())
                .toList();
    }

    private static DiaryEntry[] entries(int count, Instant at) {
        var howBad = Answers.NONE.with(new QuestionId("now-how-bad"), new Answer.Choice("hard"));
        return Collections.nCopies(count, howBad).stream()
                .map(it -> new DiaryEntry(UUID.randomUUID(), Kind.NOW, at, ZoneId.of("Europe/Prague"), it))
                .toArray(DiaryEntry[]::new);
    }

    /** As if they had been noted before. */
    private void keep(DiaryEntry... entries) {
        drafts.changeReceipt(code(), receipt -> {
            var kept = receipt;
            for (var entry : entries) {
                kept = kept.with(new Message.Diary(entry, entry.at()));
            }
            return kept;
        });
    }

    private ResumeCode code() {
        return new ResumeCode(
                Objects.requireNonNull(patient.cookies().get("__Host-code")).getValue());
    }
}
