package evenfall.portal.worklist;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.web.servlet.DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE;

import evenfall.access.Role;
import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import evenfall.portal.casefile.CaseKey;
import evenfall.portal.security.Staff;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ClaimTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    TestClinic clinic = TestClinic.open();

    Staff dana = clinic.clinician();

    Staff cory = clinic.coordinator();

    CaseKey jana;

    @BeforeEach
    void openACase() {
        jana = cases.open(clinic, "Jana Nováková", Instant.parse("2026-03-02T09:00:00Z"), Map.of());
    }

    @Test
    void whoeverClaimsACaseHasIt() {
        assertThat(post(dana, "/cases/%s/claim".formatted(jana.id()), "seen", seen(jana, null)))
                .hasRedirectedUrl("/cases/" + jana.id());
        assertThat(owner()).isEqualTo(dana.id().toString());
        assertThat(clinic.trail()).contains("case-assigned");
        assertThat(mvc.get().uri("/cases?scope=mine").with(as(dana))).bodyText().contains("Jana Nováková");
    }

    @Test
    void aClaimIsNoChangeOfTheCase() {
        post(dana, "/cases/%s/claim".formatted(jana.id()), "seen", seen(jana, null));
        assertThat(post(dana, "/cases/" + jana.id(), "outcome", "CLOSE", "because", "OTHER", "note", "Done", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(owner()).isEqualTo(dana.id().toString());
    }

    @Test
    void whatWasReleasedIsNobodys() {
        post(dana, "/cases/%s/claim".formatted(jana.id()), "seen", seen(jana, null));
        assertThat(post(dana, "/cases/%s/release".formatted(jana.id()), "seen", seen(jana, dana)))
                .hasStatus3xxRedirection();
        assertThat(owner()).isEqualTo("nobody");
    }

    @Test
    void nobodyTakesACaseFromAColleagueUnseen() {
        post(cory, "/cases/%s/claim".formatted(jana.id()), "seen", seen(jana, null));
        assertThat(post(dana, "/cases/%s/claim".formatted(jana.id()), "seen", seen(jana, null)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Cory Lind has it now", "You wanted to give it to Dana Moss", seen(jana, cory));
        assertThat(owner()).isEqualTo(cory.id().toString());
        assertThat(post(
                        dana,
                        "/cases/%s/assign".formatted(jana.id()),
                        "seen",
                        seen(jana, cory),
                        "to",
                        dana.id().toString()))
                .hasStatus3xxRedirection();
        assertThat(owner()).isEqualTo(dana.id().toString());
    }

    @Test
    void whatIsTickedIsHandedOverAndTakenBackAgain() {
        var eva = cases.open(clinic, "Eva Malá", Instant.parse("2026-03-02T09:00:00Z"), Map.of());
        var left = cases.open(clinic, "Left Alone", Instant.parse("2026-03-02T09:00:00Z"), Map.of());
        var assigned = post(
                cory,
                "/cases/assign",
                "case",
                jana.id().toString(),
                "case",
                eva.id().toString(),
                "seen",
                seen(jana, null),
                "seen",
                seen(eva, null),
                "seen",
                seen(left, null),
                "to",
                dana.id().toString(),
                "list",
                "tab=clinic&scope=unassigned");
        assertThat(assigned).hasRedirectedUrl("/cases?tab=clinic&scope=unassigned");
        assertThat(owners()).containsExactlyInAnyOrder(dana.id().toString(), dana.id().toString(), "nobody");
        var shown = mvc.get()
                .uri("/cases?scope=clinic")
                .with(as(cory))
                .requestAttr(INPUT_FLASH_MAP_ATTRIBUTE, assigned.getMvcResult().getFlashMap())
                .exchange();
        assertThat(shown).bodyText().contains("2 cases are assigned to Dana Moss.", "Undo");
        post(cory, "/cases/%s/claim".formatted(eva.id()), "seen", seen(eva, dana));
        var undone = post(
                cory,
                "/cases/assign/undo",
                "done",
                "%s_%s_nobody".formatted(jana.id(), dana.id()),
                "done",
                "%s_%s_nobody".formatted(eva.id(), dana.id()));
        assertThat(undone).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/cases").with(as(cory)).requestAttr(INPUT_FLASH_MAP_ATTRIBUTE, undone.getMvcResult().getFlashMap()))
                .bodyText()
                .contains("The case is as it was.", "left alone", "now with Cory Lind");
        assertThat(owners()).containsExactlyInAnyOrder("nobody", cory.id().toString(), "nobody");
        assertThat(clinic.trail()).contains("assignment-undone");
    }

    @Test
    void withoutATickNothingIsHandedOver() {
        assertThat(post(cory, "/cases/assign", "seen", seen(jana, null), "to", dana.id().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Tick at least one case");
        assertThat(post(cory, "/cases/assign", "seen", seen(jana, null), "case", jana.id().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose to whom")
                .containsPattern("id=\"case-%s\"[^>]*checked".formatted(jana.id()));
    }

    @Test
    void nobodyIsGivenACaseWhoDoesNotWorkHere() {
        var elsewhere = TestClinic.open();
        assertThat(post(
                        dana,
                        "/cases/%s/assign".formatted(jana.id()),
                        "seen",
                        seen(jana, null),
                        "to",
                        elsewhere.clinician().id().toString()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(
                        dana,
                        "/cases/%s/assign".formatted(jana.id()),
                        "seen",
                        seen(jana, null),
                        "to",
                        clinic.auditor().id().toString()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(owner()).isEqualTo("nobody");
    }

    @Test
    void casesOfAnotherClinicAreNotThere() {
        var stranger = TestClinic.open().clinician();
        assertThat(post(stranger, "/cases/%s/claim".formatted(jana.id()), "seen", seen(jana, null)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/cases/{id}/viewing", jana.id()).with(as(stranger)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(clinic.rows("select staff_id from clinic.viewing where clinic_id = ?")).isEmpty();
    }

    @Test
    void aListLeadsNowhereElse() {
        assertThat(post(
                        dana,
                        "/cases/%s/claim".formatted(jana.id()),
                        "seen",
                        seen(jana, null),
                        "list",
                        "x\r\nSet-Cookie: a=b"))
                .hasRedirectedUrl("/cases?");
    }

    private MvcTestResult post(Staff staff, String page, String... fields) {
        var request = mvc.post().uri(page).with(as(staff)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String seen(CaseKey key, @Nullable Staff owner) {
        return new Seen(key.id(), owner == null ? null : owner.id()).toString();
    }

    private String owner() {
        return clinic.rows("select coalesce(owner_id::text, 'nobody') from clinic.case_file where clinic_id = ? and id = '%s'"
                        .formatted(jana.id()))
                .getFirst();
    }

    private List<String> owners() {
        return clinic.rows("select coalesce(owner_id::text, 'nobody') from clinic.case_file where clinic_id = ?");
    }

    @Test
    void aColleagueWhoHasLeftKeepsTheirNameOnTheCase() {
        var gone = clinic.another(Role.CLINICIAN);
        post(gone, "/cases/%s/claim".formatted(jana.id()), "seen", seen(jana, null));
        clinic.change("update clinic.staff set state = 'DISABLED' where clinic_id = ? and id = '%s'".formatted(gone.id()));
        assertThat(mvc.get().uri("/cases").with(as(dana))).bodyText().contains("Second CLINICIAN (has left)");
        assertThat(post(
                        dana,
                        "/cases/%s/assign".formatted(jana.id()),
                        "seen",
                        new Seen(jana.id(), gone.id()).toString(),
                        "to",
                        UUID.randomUUID().toString()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}
