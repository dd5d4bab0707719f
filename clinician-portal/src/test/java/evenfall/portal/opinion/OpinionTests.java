package evenfall.portal.opinion;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.access.Role;
import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.Statements;
import evenfall.portal.TestClinic;
import evenfall.portal.casefile.CaseKey;
import evenfall.portal.security.Staff;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class OpinionTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    TestClinic clinic = TestClinic.open();

    Staff colleague = clinic.another(Role.CLINICIAN);

    @Test
    void colleagueIsAskedAnswersAndTheCaseShowsBoth() {
        var key = cases.open(clinic, Map.of());
        var form = Map.of(
                "ticket", UUID.randomUUID().toString(), "colleague", colleague.id().toString(), "ask", "Unmistakable question");
        for (int i = 0; i < 2; i++) {
            assertThat(post("/cases/%s/opinion".formatted(key.id()), form, clinic.clinician()))
                    .hasRedirectedUrl("/cases/" + key.id());
        }
        assertThat(get("/cases/" + key.id(), clinic.clinician()))
                .bodyText()
                .contains("An opinion of Second CLINICIAN is awaited", "Unmistakable question", "Not answered yet");
        assertThat(get("/opinions", clinic.clinician())).bodyText().contains("Nobody waits for your opinion.");
        assertThat(get("/opinions", colleague))
                .hasStatusOk()
                .bodyText()
                .contains("Jana Nováková", "Unmistakable question", "Dana Moss", opinion(key));

        assertThat(get(opinion(key), colleague)).hasStatusOk().bodyText().contains("Unmistakable question");
        assertThat(post(opinion(key), Map.of("verdict", "DISAGREE", "said", "Unmistakable answer"), colleague))
                .hasRedirectedUrl("/opinions");
        assertThat(get("/opinions", colleague)).bodyText().contains("Nobody waits for your opinion.");
        assertThat(get("/cases/" + key.id(), clinic.clinician()))
                .bodyText()
                .containsSubsequence("Unmistakable question", "Disagree", "Unmistakable answer")
                .doesNotContain("is awaited");
        assertThat(clinic.rows("select encode(question || words, 'escape') from clinic.second_opinion where clinic_id = ?"))
                .singleElement()
                .asString()
                .doesNotContain("Unmistakable");
        assertThat(clinic.trail()).contains("opinion-asked", "opinion-given");
    }

    @Test
    void onlyWhoWasAskedAnswersAndOnce() {
        var key = cases.open(clinic, Map.of());
        ask(key);
        var form = Map.of("verdict", "AGREE", "said", "Words");
        assertThat(post(opinion(key), form, clinic.clinician())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(opinion(key), clinic.clinician()))
                .hasStatusOk()
                .bodyText()
                .contains("asked of somebody else")
                .doesNotContain("name=\"verdict\"");
        post(opinion(key), form, colleague);
        assertThat(post(opinion(key), Map.of("verdict", "OTHER", "said", "Second thoughts"), colleague))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("given this opinion already", "Second thoughts</textarea>");
        assertThat(clinic.rows("select verdict from clinic.second_opinion where clinic_id = ?"))
                .containsExactly("AGREE");
    }

    @Test
    void wholeQuestionAndWholeAnswerAreNeeded() {
        var key = cases.open(clinic, Map.of());
        var page = "/cases/%s/opinion".formatted(key.id());
        assertThat(post(page, Map.of("colleague", "", "ask", " "), clinic.clinician()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose a colleague", "Enter your question", "Error: Second opinion");
        assertThat(post(
                        page,
                        Map.of("colleague", clinic.coordinator().id().toString(), "ask", "Kept words"),
                        clinic.clinician()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose somebody who decides", "Kept words</textarea>");
        ask(key);
        assertThat(post(opinion(key), Map.of("verdict", "", "said", ""), colleague))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose what you think", "Enter why");
    }

    @Test
    void listGoesOnPageByPageWithoutAQueryPerRow() {
        var key = cases.open(clinic, Map.of());
        ask(key);
        var one = Statements.during(() -> get("/opinions", colleague));
        clinic.change("""
                insert into clinic.second_opinion (clinic_id, id, case_id, question, asked_by, asked_by_name, asked_of,
                    asked_of_name, asked_at)
                select clinic_id, gen_random_uuid(), case_id, question, asked_by, asked_by_name, asked_of,
                    asked_of_name, asked_at + n * interval '1 second'
                from clinic.second_opinion, generate_series(1, 60) n where clinic_id = ?
                """);
        assertThat(Statements.during(() -> get("/opinions", colleague))).hasSameSizeAs(one);
        var first = get("/opinions", colleague);
        assertThat(first).bodyText().contains("/opinions?after=");
        var body = bodyOf(first);
        var after = body.replaceAll("(?s).*/opinions\\?after=([^\"]+)\".*", "$1");
        assertThat(bodyOf(get("/opinions?after=" + after, colleague)).split("data-row", -1)).hasSize(12);
    }

    @Test
    void anotherClinicFindsNothing() {
        var key = cases.open(clinic, Map.of());
        ask(key);
        var elsewhere = TestClinic.open().clinician();
        assertThat(get(opinion(key), elsewhere)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/cases/%s/opinion".formatted(key.id()), elsewhere)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(opinion(key), Map.of("verdict", "AGREE", "said", "Mine"), elsewhere))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private void ask(CaseKey key) {
        assertThat(post(
                        "/cases/%s/opinion".formatted(key.id()),
                        Map.of("colleague", colleague.id().toString(), "ask", "Iron first?"),
                        clinic.clinician()))
                .hasRedirectedUrl("/cases/" + key.id());
    }

    private String opinion(CaseKey key) {
        return "/cases/%s/opinions/%s"
                .formatted(
                        key.id(),
                        clinic.rows("select id from clinic.second_opinion where clinic_id = ?")
                                .getFirst());
    }

    private static String bodyOf(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String page, Map<String, String> fields, Staff by) {
        var request = mvc.post().uri(page).with(as(by)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String page, Staff by) {
        return mvc.get().uri(page).with(as(by)).exchange();
    }
}
