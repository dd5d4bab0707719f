package evenfall.portal.worklist;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import evenfall.portal.security.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class SavedViewTests {

    static final String FILTERS = "tab=patient&scope=mine&level=urgent&overdue=yes&language=uk";

    @Autowired
    MockMvcTester mvc;

    TestClinic clinic = TestClinic.open();

    Staff dana = clinic.clinician();

    @Test
    void aSavedViewOpensAsItWasSaved() {
        assertThat(save("Evenings", false)).hasRedirectedUrl("/cases?view=" + view());
        assertThat(get("/cases?view=" + view(), dana))
                .hasStatusOk()
                .bodyText()
                .contains("Evenings", "Rename or delete this view")
                .containsPattern("value=\"urgent\"[^>]*checked")
                .containsPattern("value=\"uk\"[^>]*selected")
                .containsPattern("id=\"tab-PATIENT\"[^>]*aria-current=\"page\"");
        assertThat(clinic.rows("select encode(name, 'escape') from clinic.saved_view where clinic_id = ?"))
                .noneMatch(it -> it.contains("Evenings"));
        assertThat(clinic.trail()).contains("view-saved");
    }

    @Test
    void onlyASharedViewIsSeenByOthersAndOnlyItsMakerChangesIt() {
        save("Only Mine", false);
        var mine = view();
        assertThat(get("/cases", clinic.coordinator())).bodyText().doesNotContain("Only Mine");
        assertThat(get("/cases?view=" + mine, clinic.coordinator())).hasStatus(HttpStatus.NOT_FOUND);
        change(mine, "For All", true, 0);
        assertThat(get("/cases?view=" + mine, clinic.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("For All")
                .doesNotContain("Rename or delete");
        assertThat(get("/cases/views/" + mine, clinic.coordinator())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(delete(mine, clinic.coordinator(), 1)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/cases?view=" + mine, TestClinic.open().clinician())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(delete(mine, dana, 1)).hasRedirectedUrl("/cases");
        assertThat(get("/cases?view=" + mine, dana)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aViewOfAFilterThatIsGoneOpensWithWhatIsLeft() {
        save("Old", false);
        clinic.change(
                "update clinic.saved_view set filters = 'tab=patient&protocol=gone&colour=green' where clinic_id = ?");
        assertThat(get("/cases?view=" + view(), dana))
                .hasStatusOk()
                .bodyText()
                .contains("colour", "Protocol", "there is no such filter any more")
                .containsPattern("id=\"tab-PATIENT\"[^>]*aria-current=\"page\"");
    }

    @Test
    void whatWasTypedStaysWhenTheViewWasChangedMeanwhile() {
        save("First", false);
        change(view(), "Second", false, 0);
        assertThat(change(view(), "Third", false, 0))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Second", "value=\"Third\"");
    }

    @Test
    void aViewNeedsANameThatIsNotTooLong() {
        assertThat(save(" ", false))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter a name");
        assertThat(save("x".repeat(61), true))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("up to 60 characters")
                .containsPattern("id=\"shared\"[^>]*checked");
    }

    @Test
    void thereIsAnEndToViews() {
        for (int i = 0; i < ViewShelf.MOST; i++) {
            save("View " + i, false);
        }
        assertThat(save("One more", false))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("There are 30 views already");
    }

    private MvcTestResult save(String name, boolean shared) {
        return mvc.post()
                .uri("/cases/views/new")
                .with(as(dana))
                .with(csrf())
                .param("name", name)
                .param("shared", String.valueOf(shared))
                .param("list", FILTERS)
                .exchange();
    }

    private MvcTestResult change(String view, String name, boolean shared, int version) {
        return mvc.post()
                .uri("/cases/views/" + view)
                .with(as(dana))
                .with(csrf())
                .param("name", name)
                .param("shared", String.valueOf(shared))
                .param("version", String.valueOf(version))
                .exchange();
    }

    private MvcTestResult delete(String view, Staff by, int version) {
        return mvc.post()
                .uri("/cases/views/%s/delete".formatted(view))
                .with(as(by))
                .with(csrf())
                .param("version", String.valueOf(version))
                .exchange();
    }

    private MvcTestResult get(String page, Staff by) {
        return mvc.get().uri(page).with(as(by)).exchange();
    }

    private String view() {
        return clinic.rows("select id from clinic.saved_view where clinic_id = ?")
                .getFirst();
    }
}
