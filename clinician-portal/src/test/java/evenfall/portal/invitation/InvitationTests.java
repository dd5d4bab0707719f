package evenfall.portal.invitation;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.envelope.InvitationCode;
import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.SentForms;
import evenfall.portal.TestClinic;
import evenfall.portal.security.Staff;
import evenfall.privacy.Confidential;
import evenfall.submission.Patient;
import evenfall.submission.Submission;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class InvitationTests {

    static final Pattern LINK = Pattern.compile("https://patients\\.clinic\\.example/invited#([0-9A-Z]{16})");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    TestClinic clinic = TestClinic.open();

    @Test
    void codeIsShownOnceAndKeptNowhere() throws UnsupportedEncodingException {
        var made = invite(clinic.coordinator(), Map.of());
        assertThat(made)
                .hasStatusOk()
                .bodyText()
                .contains("Jana Nováková", "shown only now", "<svg", "Your code", "QR code of the link");
        var code = code(made);
        assertThat(made).bodyText().contains(code.code().grouped());
        assertThat(clinic.rows(
                        "select encode(code_hash || proof_hash, 'hex') from intake.invitation where clinic_id = ?"))
                .containsExactly(HexFormat.of().formatHex(code.hash())
                        + HexFormat.of().formatHex(code.proof(LocalDate.of(1970, 5, 3))));
        assertThat(clinic.rows("select encode(person, 'escape') from clinic.patient_invitation where clinic_id = ?"))
                .singleElement()
                .asString()
                .doesNotContain("Jana", "1970", code.code().characters());
        assertThat(list(clinic.clinician()))
                .bodyText()
                .contains("Jana Nováková", "3 May 1970", "Cory Lind", "Open")
                .doesNotContain(code.code().characters(), code.code().grouped());
        assertThat(clinic.trail()).containsExactly("patient-invited");
    }

    @Test
    void letterSpeaksThePatientsLanguage() {
        assertThat(invite(clinic.coordinator(), Map.of("language", "uk")))
                .bodyText()
                .contains("lang=\"uk\"", "Вітаємо, Jana Nováková!", "Ваш код");
        assertThat(invite(clinic.coordinator(), Map.of("language", "es")))
                .bodyText()
                .contains("Hola, Jana");
    }

    @Test
    void whatIsMissingOrWrongIsSaidAndTheRestKept() {
        assertThat(invite(
                        clinic.coordinator(),
                        Map.of(
                                "born",
                                "2999-01-01",
                                "days",
                                "61",
                                "email",
                                "nobody",
                                "language",
                                "xx",
                                "number",
                                "77")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Error: Invite a patient", "Enter a date of birth that is in the past")
                .contains("Enter a number of days from 1 to 60", "Enter a mail address such as", "Choose a language")
                .contains("value=\"77\"", "value=\"2999-01-01\"", "value=\"Jana Nováková\"");
        assertThat(invite(clinic.coordinator(), Map.of("name", " ", "born", "31 February")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter a name");
        assertThat(clinic.trail()).isEmpty();
    }

    @Test
    void revokedInvitationOpensNothing() {
        invite(clinic.coordinator(), Map.of());
        var id = clinic.rows("select id from intake.invitation where clinic_id = ?")
                .getFirst();
        assertThat(revoke(id, TestClinic.open().clinician())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(revoke(id, clinic.clinician())).hasRedirectedUrl("/invitations");
        assertThat(clinic.rows("select (revoked_at is not null)::text from intake.invitation where clinic_id = ?"))
                .containsExactly("true");
        assertThat(list(clinic.coordinator()))
                .bodyText()
                .contains("Revoked")
                .doesNotContain("Revoke the invitation of");
        assertThat(revoke(id, clinic.clinician())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void listSaysHowFarEachIs() {
        invite(clinic.coordinator(), Map.of());
        clinic.change("update intake.invitation set begun = 1 where clinic_id = ?");
        assertThat(list(clinic.coordinator())).bodyText().contains("Begun");
        clinic.change("update intake.invitation set used_at = now() where clinic_id = ?");
        assertThat(list(clinic.coordinator())).bodyText().contains("Answers sent");
        clinic.change("""
                update intake.invitation
                set used_at = null, created_at = now() - interval '9 days', expires_at = now() - interval '1 day'
                where clinic_id = ?
                """);
        assertThat(list(clinic.coordinator())).bodyText().contains("Expired");
    }

    @Test
    void listGoesOnPageByPage() {
        for (int i = 0; i <= InvitationDesk.PAGE; i++) {
            invite(clinic.coordinator(), Map.of("name", "Patient %02d".formatted(i)));
        }
        assertThat(list(clinic.coordinator()))
                .bodyText()
                .contains("Patient 50", "Patient 01")
                .doesNotContain("Patient 00");
        var last = clinic.rows("""
                        select (extract(epoch from invited_at) * 1000000)::bigint || '_' || id
                        from clinic.patient_invitation where clinic_id = ? order by invited_at offset 1 limit 1
                        """).getFirst();
        assertThat(mvc.get().uri("/invitations").param("after", last).with(as(clinic.clinician())))
                .bodyText()
                .contains("Patient 00")
                .doesNotContain("Patient 01");
        assertThat(mvc.get().uri("/invitations").param("after", "nowhere").with(as(clinic.clinician())))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void clinicInvitesSoManyInADayAndNoMore() {
        invite(clinic.coordinator(), Map.of());
        clinic.change("""
                with more as (
                    insert into intake.invitation (clinic_id, id, code_hash, proof_hash, language, expires_at)
                    select clinic_id, gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), proof_hash, language,
                        expires_at
                    from intake.invitation, generate_series(1, 199) where clinic_id = ?
                    returning clinic_id, id)
                insert into clinic.patient_invitation
                select m.clinic_id, m.id, i.person, i.invited_by, i.invited_by_name, i.invited_at
                from more m join clinic.patient_invitation i on i.clinic_id = m.clinic_id
                """);
        assertThat(invite(clinic.coordinator(), Map.of()))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText()
                .contains("This clinic has made 200 invitations within a day", "value=\"Jana Nováková\"");
    }

    @Test
    void caseSaysByWhichInvitationAndWhetherItIsThePersonInvited() {
        invite(clinic.coordinator(), Map.of("name", " jana  NOVÁKOVÁ"));
        var invitation = UUID.fromString(clinic.rows("select id from intake.invitation where clinic_id = ?")
                .getFirst());
        assertThat(view(came(invitation, "Jana Nováková", LocalDate.of(1970, 5, 3))))
                .bodyText()
                .contains("This patient came by an invitation of", "Cory Lind")
                .doesNotContain("is not the one that was invited");
        assertThat(view(came(invitation, "Eva Nováková", LocalDate.of(1971, 5, 3))))
                .bodyText()
                .contains("The name is not the one", "The date of birth is not the one");
    }

    @Test
    void wayInIsThereToBePrintedInEachLanguage() {
        var slug = clinic.rows("select slug from intake.clinic where id = ?").getFirst();
        assertThat(mvc.get().uri("/way-in").with(as(clinic.coordinator())))
                .hasStatusOk()
                .bodyText()
                .contains("https://patients.clinic.example/" + slug, "<svg", "Are your legs restless");
        assertThat(mvc.get().uri("/way-in").param("language", "uk").with(as(clinic.coordinator())))
                .bodyText()
                .contains("Ноги не дають спокою");
    }

    private UUID came(UUID invitation, String name, LocalDate born) {
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var sent = SentForms.submission(clinic.id(), name, at, SentForms.answers(Map.of()));
        var patient = new Patient(new Confidential(name), born, sent.patient().contact(), null);
        return cases.open(
                        clinic,
                        new Submission(
                                sent.id(),
                                sent.clinicId(),
                                sent.protocol(),
                                sent.protocolVersion(),
                                sent.language(),
                                sent.startedAt(),
                                at,
                                patient,
                                null,
                                sent.consent(),
                                sent.answers(),
                                sent.advice(),
                                sent.seen(),
                                sent.replies(),
                                invitation))
                .id();
    }

    private MvcTestResult view(UUID id) {
        return mvc.get().uri("/cases/{id}", id).with(as(clinic.clinician())).exchange();
    }

    private MvcTestResult invite(Staff by, Map<String, String> changes) {
        var fields =
                new HashMap<>(Map.of("name", "Jana Nováková", "born", "1970-05-03", "language", "en", "days", "14"));
        fields.putAll(changes);
        var request = mvc.post().uri("/invitations/new").with(as(by)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult revoke(String id, Staff by) {
        return mvc.post()
                .uri("/invitations/{id}/revoke", id)
                .with(as(by))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult list(Staff by) {
        return mvc.get().uri("/invitations").with(as(by)).exchange();
    }

    private static InvitationCode code(MvcTestResult made) throws UnsupportedEncodingException {
        var link = LINK.matcher(made.getResponse().getContentAsString());
        assertThat(link.find()).isTrue();
        return InvitationCode.parse(link.group(1)).orElseThrow();
    }
}
