package evenfall.portal;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Whatever somebody typed comes out as the text it is, on every page and in the letter, and never in a log. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class StoredTextTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    TestClinic clinic = TestClinic.open();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' autofocus onfocus='alert(1)",
                "<a hx-get=\"/staff\" hx-trigger=\"load\">x</a>",
                "<svg/onload=alert(1)>",
                "javascript:alert(1)//",
                "${T(java.lang.Runtime).getRuntime()} #{brand} *{note} __${7*7}__",
                "</textarea><script>alert(1)</script>",
                "<style>@import url(http://evil.example)</style>",
                "\u202etxet desrever\u202c &lt;b&gt;"
            })
    void comesOutAsText(String typed) throws Exception {
        var key = cases.open(clinic, typed, Instant.parse("2026-03-02T09:00:00Z"), Map.of("story", typed));
        send("/cases/" + key.id(), Map.of("outcome", "REFER", "note", typed, "version", "0"));
        send("/cases/%s/ask".formatted(key.id()), Map.of("questions", "story", "why", typed, "version", "2"));
        assertThat(clinic.rows("select state from clinic.case_file where clinic_id = ?"))
                .containsExactly("ASKED");
        send("/invitations/new", Map.of("name", typed, "born", "1970-05-03", "language", "en", "days", "14"));
        send("/cases/%s/referrals".formatted(key.id()), Map.of());
        var referral = clinic.rows("select id from clinic.referral where clinic_id = ?")
                .getFirst();
        send(
                "/referrals/%s/edit".formatted(referral),
                Map.of(
                        "recipient",
                        typed,
                        "service",
                        typed,
                        "priority",
                        "URGENT",
                        "question",
                        typed,
                        "summary",
                        typed,
                        "version",
                        "0"));
        send("/referrals/%s/sign".formatted(referral), Map.of("version", "1"));

        Stream.of(
                        "/cases?tab=patient",
                        "/cases/" + key.id(),
                        "/cases/%s/contact".formatted(key.id()),
                        "/cases/%s/ask".formatted(key.id()),
                        "/invitations",
                        "/referrals",
                        "/referrals/" + referral,
                        "/referrals/%s/edit".formatted(referral),
                        "/referrals/%s/send".formatted(referral))
                .forEach(page -> assertThat(mvc.get().uri(page).with(as(clinic.clinician())))
                        .hasStatusOk()
                        .bodyText()
                        .contains(escaped(typed))
                        .doesNotContain("<script>alert", "<img src=x", "<a hx-get", "<svg/onload", "<style>@import")
                        .doesNotContain(" onfocus='alert", "Runtime@", "__49__"));
        try (var letter = Loader.loadPDF(mvc.get()
                .uri("/referrals/{id}/letter", referral)
                .with(as(clinic.clinician()))
                .exchange()
                .getResponse()
                .getContentAsByteArray())) {
            assertThat(letter.getDocumentCatalog().getNames()).isNull();
            assertThat(new PDFTextStripper().getText(letter).replaceAll("\\s", ""))
                    .contains(typed.replaceAll("[\\s\u202e\u202c]", "").substring(0, 8));
        }
    }

    @Test
    void isNeverLogged(CapturedOutput log) {
        var key = cases.open(
                clinic,
                "Unmistakable Name",
                Instant.parse("2026-03-02T09:00:00Z"),
                Map.of("story", "Unmistakable Words"));
        mvc.get().uri("/cases").with(as(clinic.clinician())).exchange();
        mvc.get().uri("/cases/{id}", key.id()).with(as(clinic.clinician())).exchange();
        send("/cases/" + key.id(), Map.of("outcome", "NONSENSE", "note", "Unmistakable Note", "version", "x"));
        send(
                "/cases/" + key.id(),
                Map.of("outcome", "CLOSE", "because", "OTHER", "note", "Unmistakable Note", "version", "99"));
        send("/cases/%s/referrals".formatted(key.id()), Map.of());
        assertThat(log).doesNotContain("Unmistakable");
    }

    private void send(String page, Map<String, String> fields) {
        AbstractMockHttpServletRequestBuilder<?> request =
                mvc.post().uri(page).with(as(clinic.clinician())).with(csrf());
        fields.forEach(request::param);
        mvc.perform(request);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
