package evenfall.intake.interview;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.answer.Answer;
import evenfall.answer.QuestionId;
import evenfall.intake.IntakeTest;
import evenfall.intake.OpenedSubmissions;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import evenfall.privacy.Confidential;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The 515 strings of the Big List of Naughty Strings, typed into a story and shown back as they were. Only what no person
 * can type or see is left out: control characters, and blanks around the whole.
 */
@IntakeTest
class NaughtyStringsTests {

    private static final Pattern STORY =
            Pattern.compile("<textarea[^>]*name=\"story\"[^>]*>\n?(.*?)</textarea>", Pattern.DOTALL);

    private static final Pattern UNTYPED = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private final OpenedSubmissions opened = new OpenedSubmissions();

    @Autowired
    Visitors visitors;

    @Test
    void everyOneIsStoredAndShownBack() throws IOException {
        var patient = visitors.known().safe();
        var strings = strings();
        assertThat(strings).hasSize(515);
        for (var typed : together(strings)) {
            assertThat(patient.answer("story", "story", typed)).as(typed).hasStatus(HttpStatus.FOUND);
            var page = Visitor.text(patient.get("/questions/story"));
            var story = STORY.matcher(page);
            assertThat(story.find()).as(typed).isTrue();
            assertThat(HtmlUtils.htmlUnescape(story.group(1))).isEqualTo(visible(typed));
            assertThat(page.split("<script", -1)).as("no script but our own").hasSize(2);
        }
    }

    /** As many at once as a story holds, each between lines of its own. */
    private static List<String> together(List<String> strings) {
        var stories = new ArrayList<String>();
        var story = new StringBuilder();
        for (var string : strings) {
            if (story.length() + string.length() > Confidential.MAX_LENGTH - 20) {
                stories.add(story.toString());
                story.setLength(0);
            }
            story.append("* ").append(string).append(" *\n");
        }
        stories.add(story.toString());
        return stories;
    }

    @Test
    void theyArriveAtTheClinicInEveryFieldThatTakesWords() throws IOException {
        var worst = String.join(
                " ", strings().stream().filter(it -> it.length() < 60).limit(60).toList());
        var short200 = visible(worst).substring(0, 190).strip();
        var patient = visitors.begun();
        patient.answer("respondent", "respondent", "self");
        patient.post("/consent", "agreed", "true");
        patient.post(
                "/person",
                "name",
                short200,
                "born.day",
                " 27 ",
                "born.month",
                "3",
                "born.year",
                "1980",
                "number",
                "%s'; --");
        patient.post("/contact", "phone", " +420 123 456 ", "note", short200);
        patient.safe().answer("story", "story", worst);
        patient.answer("med-list", "med-list", short200, "med-list", "<script>alert(1)</script>");
        assertThat(patient.get("/check")).hasStatusOk();
        patient.post("/check");

        var sent = opened.by(patient.reference()).getFirst();
        assertThat(sent.patient().name().text()).isEqualTo(short200);
        assertThat(Objects.requireNonNull(sent.patient().contact().note()).text())
                .isEqualTo(short200);
        assertThat(words(sent.answers().to(new QuestionId("story")).orElseThrow()))
                .isEqualTo(visible(worst));
        assertThat(words(sent.answers().to(new QuestionId("med-list")).orElseThrow()))
                .isEqualTo(short200 + "\n<script>alert(1)</script>");
    }

    private static String words(Answer answer) {
        return answer instanceof Answer.Words(Confidential(var text)) ? text : "";
    }

    private static String visible(String typed) {
        return UNTYPED.matcher(typed.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("")
                .strip();
    }

    private static List<String> strings() throws IOException {
        try (var file = NaughtyStringsTests.class.getResourceAsStream("/naughty-strings/blns.json")) {
            return Stream.of(JsonMapper.shared().readValue(Objects.requireNonNull(file), String[].class))
                    .toList();
        }
    }
}
