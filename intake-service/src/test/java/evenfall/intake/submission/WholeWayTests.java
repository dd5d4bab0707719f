package evenfall.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.intake.IntakeTest;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import evenfall.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The whole way of a patient, as a browser without any script walks it. */
@IntakeTest
class WholeWayTests {

    private static final int LONGER_THAN_ANY_FORM = 200;

    private static final Pattern FIRST_CHOICES =
            Pattern.compile("<input type=\"(?:radio|checkbox)\" id=\"q-([a-z0-9-]+)\" name=\"\\1\" value=\"([^\"]+)\"");

    @Autowired
    Visitors visitors;

    @Test
    void patientIsLedFromTheFirstPageToTheReceipt() {
        var patient = visitors.newcomer();
        assertThat(patient.get("/")).hasStatusOk().bodyText().contains("Tell us what happens", "tel:112");
        assertThat(patient.post("/" + TestDatabase.CLINIC)).hasRedirectedUrl("/code");
        assertThat(patient.get("/code")).hasStatusOk().bodyText().contains("Your code to come back");

        var way = walk(patient, redirect(patient.get("/continue")));
        assertThat(way).hasSizeLessThan(40);
        patient.sectionsToTell().forEach(it -> way.addAll(walk(patient, it)));

        assertThat(way)
                .startsWith("/questions/respondent", "/consent", "/person", "/contact")
                .contains("/questions/safety-legs", "/questions/story")
                .doesNotContain("/questions/age-years", "/questions/pregnancy-status")
                .doesNotHaveDuplicates();
        assertThat(patient.get("/check")).bodyText().doesNotContain("You did not tell us about these");
        assertThat(patient.post("/check")).hasRedirectedUrl("/receipt");
        assertThat(patient.get("/receipt"))
                .hasStatusOk()
                .bodyText()
                .contains("Your answers are sent", "within 10 working days", "+420 000 000 000");
    }

    /** Follows wherever the service leads, and fills in whatever is asked there. */
    private static List<String> walk(Visitor patient, String start) {
        var way = new ArrayList<String>();
        var there = start;
        while (!there.equals("/overview") && way.size() < LONGER_THAN_ANY_FORM) {
            way.add(there);
            var page = patient.get(there);
            assertThat(page).as(there).hasStatusOk();
            var answered = patient.post(there, fields(there, Visitor.text(page)));
            assertThat(answered).as(there).hasStatus(HttpStatus.FOUND);
            there = redirect(answered);
        }
        return way;
    }

    private static String[] fields(String path, String page) {
        return switch (path) {
            case "/consent" -> new String[] {"agreed", "true"};
            case "/person" ->
                new String[] {"name", "Nora Night", "born.day", "27", "born.month", "3", "born.year", "1980"};
            case "/contact" -> new String[] {"email", "nora@patient.example"};
            case "/questions/sex-registered" -> new String[] {"sex-registered", "male"};
            default ->
                FIRST_CHOICES
                        .matcher(page)
                        .results()
                        .flatMap(question -> answer(question, page))
                        .toArray(String[]::new);
        };
    }

    /** Answers as somebody whom little ails: "no" or "none of these" where that is offered, or else what comes first. */
    private static Stream<String> answer(MatchResult question, String page) {
        var id = question.group(1);
        var calm = Stream.of("no", "none")
                .filter(it -> page.contains("name=\"%s\" value=\"%s\"".formatted(id, it)))
                .findFirst();
        return Stream.of(id, calm.orElse(question.group(2)));
    }

    private static String redirect(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }
}
