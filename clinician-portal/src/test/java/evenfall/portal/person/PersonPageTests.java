package evenfall.portal.person;

import static evenfall.portal.TestClinic.as;
import static evenfall.portal.person.Submitted.BORN;
import static evenfall.portal.person.Submitted.IN_MAY;
import static evenfall.portal.person.Submitted.IN_NOVEMBER;
import static evenfall.portal.person.Submitted.patient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.access.Role;
import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import evenfall.portal.casefile.CaseKey;
import evenfall.portal.security.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class PersonPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    @Autowired
    MatchDesk desk;

    TestClinic clinic = TestClinic.open();

    Submitted submitted;

    @BeforeEach
    void openTheClinic() {
        submitted = new Submitted(clinic, cases);
    }

    @Test
    void whoeverLooksKnownIsOfferedSideBySideAndJoinedByNobody() {
        var may = submitted.byJana(IN_MAY);
        var november = submitted.by(patient("Novakova, Jana", BORN, "601 000 111", "77"), IN_NOVEMBER);
        assertThat(page(november, clinic.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("1 other submission looks alike")
                .containsSubsequence("Name", "Novakova, Jana", "Jana Nováková", "= Agrees")
                .containsSubsequence("Born", "3 May 1970", "3 May 1970", "= Agrees")
                .containsSubsequence("number", "77", "Not told", "Told once only")
                .containsSubsequence("Telephone", "601 000 111", "+420 601 000 000", "≠ Differs")
                .containsSubsequence("Same person", "Different people")
                .doesNotContain("twists", "Severity");
        assertThat(persons()).containsOnlyNulls().hasSize(2);
        assertThat(desk.of(may).matches()).hasSize(1);
    }

    @Test
    void oneWordOfTheNameIsEnoughWithTheDateOfBirthAndNotWithoutIt() {
        var jana = submitted.byJana(IN_MAY);
        var married = submitted.by(patient("Jana Dvořáková", BORN, "602 222 222", null), IN_NOVEMBER);
        submitted.by(patient("Jana Nováková", BORN.plusDays(1), "+420 601 000 000", null), IN_NOVEMBER);
        submitted.by(patient("Eva Malá", BORN, "603 333 333", null), IN_NOVEMBER);
        assertThat(desk.of(jana).matches()).extracting(it -> it.other().id()).containsExactly(married.id());
        assertThat(desk.of(jana).matches().getFirst().lines())
                .filteredOn(it -> it.agreement() == Agreement.PARTLY)
                .hasSize(1);
    }

    @Test
    void clinicsOwnNumberIsEnoughAndSoIsATelephoneWithTheDateOfBirth() {
        var one = submitted.by(patient("Jana Nováková", BORN, "601 000 000", "A-77"), IN_MAY);
        var typo = submitted.by(patient("J. N.", LocalDate.of(1907, 5, 3), "605 555 555", "a77"), IN_NOVEMBER);
        var phone = submitted.by(patient("Nowak", BORN, "00420601000000", null), IN_NOVEMBER.plusSeconds(60));
        assertThat(desk.of(one).matches()).extracting(it -> it.other().id()).containsExactly(phone.id(), typo.id());
    }

    @Test
    void onlySoManyAreOffered() {
        for (int i = 0; i < 7; i++) {
            submitted.byJana(IN_MAY.plusSeconds(i));
        }
        assertThat(desk.of(submitted.byJana(IN_NOVEMBER)).matches()).hasSize(5);
    }

    @Test
    void linkMakesOnePersonOfTwoCasesAndLeavesBothAsTheyAre() {
        var may = submitted.byJana(IN_MAY);
        var november = submitted.byJana(IN_NOVEMBER);
        var before = caseFiles();
        assertThat(judge(november, may, Judgement.SAME, clinic.coordinator()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/cases/%s/person".formatted(november.id()));
        assertThat(persons()).doesNotContainNull().hasSize(2);
        assertThat(persons().stream().distinct()).hasSize(1);
        assertThat(caseFiles()).as("whatever else is in a case").isEqualTo(before);
        assertThat(clinic.trail()).endsWith("persons-linked", "persons-linked");
        assertThat(page(november, clinic.coordinator()))
                .bodyText()
                .contains("No other submission looks as if", "Other submissions of this person")
                .containsSubsequence("What was said about this person", "Same person", "Cory Lind", "Undo");
    }

    @Test
    void linkCanBeUndoneAndTheHistoryStays() {
        var may = submitted.byJana(IN_MAY);
        var november = submitted.byJana(IN_NOVEMBER);
        judge(november, may, Judgement.SAME, clinic.clinician());
        judge(may, november, Judgement.UNDONE, clinic.coordinator());
        assertThat(persons()).containsOnlyNulls();
        assertThat(clinic.rows("""
                        select judgement || ' by ' || judged_by_name from clinic.person_link
                        where clinic_id = ? order by version
                        """)).containsExactly("SAME by Dana Moss", "UNDONE by Cory Lind");
        assertThat(desk.of(november).matches()).as("they still look alike").hasSize(1);
        assertThat(clinic.trail()).contains("person-link-undone");
    }

    @Test
    void differentPeopleAreNeverOfferedTogetherAgain() {
        var may = submitted.byJana(IN_MAY);
        var twin = submitted.byJana(IN_NOVEMBER);
        judge(twin, may, Judgement.DIFFERENT, clinic.clinician());
        assertThat(desk.of(twin).matches()).isEmpty();
        assertThat(desk.of(may).matches()).isEmpty();
        assertThat(persons()).containsOnlyNulls();
        assertThat(clinic.trail()).contains("persons-told-apart");

        var again = submitted.byJana(IN_NOVEMBER.plusSeconds(60));
        judge(again, twin, Judgement.SAME, clinic.clinician());
        assertThat(desk.of(again).matches())
                .as("whoever is the twin is not the one from May")
                .isEmpty();
    }

    @Test
    void linksOverOthersMakeOnePerson() {
        var one = submitted.byJana(IN_MAY);
        var two = submitted.byJana(IN_MAY.plusSeconds(60));
        var three = submitted.byJana(IN_NOVEMBER);
        judge(two, one, Judgement.SAME, clinic.clinician());
        assertThat(desk.of(three).matches())
                .as("a person is offered once, with all of their cases")
                .singleElement()
                .satisfies(it -> assertThat(it.more()).isEqualTo(1));
        judge(three, two, Judgement.SAME, clinic.clinician());
        assertThat(persons().stream().distinct()).hasSize(1).doesNotContainNull();
        assertThat(desk.of(one).others()).extracting(OtherCase::id).containsExactly(three.id(), two.id());

        judge(two, one, Judgement.UNDONE, clinic.clinician());
        assertThat(desk.of(one).others()).isEmpty();
        assertThat(desk.of(two).others()).extracting(OtherCase::id).containsExactly(three.id());
    }

    @Test
    void linkBetweenTwoOthersIsUndoneFromAnyCaseOfThePerson() {
        var one = submitted.byJana(IN_MAY);
        var two = submitted.byJana(IN_MAY.plusSeconds(60));
        var three = submitted.byJana(IN_NOVEMBER);
        judge(two, one, Judgement.SAME, clinic.clinician());
        judge(three, two, Judgement.SAME, clinic.clinician());
        assertThat(mvc.post()
                        .uri("/cases/{id}/person", three.id())
                        .param("judgement", "UNDONE")
                        .param("one", one.id().toString())
                        .param("version", version(one))
                        .param("other", two.id().toString())
                        .param("otherVersion", version(two))
                        .with(csrf())
                        .with(as(clinic.coordinator())))
                .hasRedirectedUrl("/cases/%s/person".formatted(three.id()));
        assertThat(desk.of(three).others()).extracting(OtherCase::id).containsExactly(two.id());
    }

    @Test
    void secondSeesWhatTheFirstDid() {
        var may = submitted.byJana(IN_MAY);
        var november = submitted.byJana(IN_NOVEMBER);
        var seen = version(november);
        var otherSeen = version(may);
        judge(november, may, Judgement.DIFFERENT, clinic.clinician());
        assertThat(judge(november, seen, may, otherSeen, Judgement.SAME, clinic.coordinator()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else said something about one of these submissions")
                .containsSubsequence("What was said about this person", "Different people", "Dana Moss");
        assertThat(persons()).containsOnlyNulls();
    }

    @Test
    void nobodyLinksWithAPersonWhoHasGrownMeanwhile() {
        var one = submitted.byJana(IN_MAY);
        var two = submitted.byJana(IN_MAY.plusSeconds(60));
        var three = submitted.byJana(IN_NOVEMBER);
        var seen = version(three);
        var otherSeen = version(two);
        judge(two, one, Judgement.SAME, clinic.clinician());
        assertThat(judge(three, seen, two, otherSeen, Judgement.SAME, clinic.coordinator()))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void sameJudgementTwiceIsOne() {
        var may = submitted.byJana(IN_MAY);
        var november = submitted.byJana(IN_NOVEMBER);
        judge(november, may, Judgement.SAME, clinic.clinician());
        assertThat(judge(november, may, Judgement.SAME, clinic.clinician()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("does not go together with what was said before");
        assertThat(clinic.rows("select judgement from clinic.person_link where clinic_id = ?"))
                .containsExactly("SAME");
    }

    @Test
    void judgementThatContradictsAnotherIsRefused() {
        var one = submitted.byJana(IN_MAY);
        var two = submitted.byJana(IN_MAY.plusSeconds(60));
        var three = submitted.byJana(IN_NOVEMBER);
        judge(two, one, Judgement.DIFFERENT, clinic.clinician());
        judge(three, one, Judgement.SAME, clinic.clinician());
        assertThat(judge(three, two, Judgement.SAME, clinic.clinician())).hasStatus(HttpStatus.CONFLICT);
        assertThat(desk.of(three).others()).extracting(OtherCase::id).containsExactly(one.id());
    }

    @Test
    void anotherClinicFindsNothing() {
        var here = submitted.byJana(IN_MAY);
        var elsewhere = TestClinic.open();
        var theirs = new Submitted(elsewhere, cases).byJana(IN_NOVEMBER);
        assertThat(desk.of(here).matches()).isEmpty();
        assertThat(page(here, elsewhere.clinician())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(judge(here, "0", theirs, "0", Judgement.SAME, clinic.clinician()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(judge(theirs, "0", here, "0", Judgement.SAME, clinic.clinician()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void incompletePageIsRefusedAndShownAgain() {
        var may = submitted.byJana(IN_MAY);
        submitted.byJana(IN_NOVEMBER);
        for (var other : new String[] {"", "no number", UUID.randomUUID() + "'"}) {
            assertThat(mvc.post()
                            .uri("/cases/{id}/person", may.id())
                            .param("judgement", "SAME")
                            .param("other", other)
                            .param("version", "0")
                            .param("otherVersion", "0")
                            .with(csrf())
                            .with(as(clinic.clinician())))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("The page was not complete", "Same person");
        }
        assertThat(judge(may, "0", may, "0", Judgement.SAME, clinic.clinician()))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void coordinatorIsToldOnTheContactPage() {
        submitted.byJana(IN_MAY);
        var november = submitted.byJana(IN_NOVEMBER);
        assertThat(mvc.get().uri("/cases/{id}/contact", november.id()).with(as(clinic.coordinator())))
                .hasStatusOk()
                .bodyText()
                .contains("1 other submission looks alike", "/cases/%s/person".formatted(november.id()));
    }

    @Test
    void clinicianIsAskedOnTheCaseItselfAndGoesBackThere() {
        var may = submitted.byJana(IN_MAY);
        var november = submitted.byJana(IN_NOVEMBER);
        assertThat(mvc.get().uri("/cases/{id}", november.id()).with(as(clinic.clinician())))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("1 other submission looks alike", "Same person", "Red flags");
        assertThat(clinic.trail()).endsWith("case-viewed", "person-viewed");
        assertThat(mvc.post()
                        .uri("/cases/{id}/person", november.id())
                        .param("judgement", "SAME")
                        .param("other", may.id().toString())
                        .param("version", "0")
                        .param("otherVersion", "0")
                        .param("back", "CASE")
                        .with(csrf())
                        .with(as(clinic.clinician())))
                .hasRedirectedUrl("/cases/" + november.id());
    }

    @Test
    void whoComparedIsRecorded() {
        submitted.byJana(IN_MAY);
        var november = submitted.byJana(IN_NOVEMBER);
        assertThat(page(november, clinic.another(Role.COORDINATOR))).hasStatusOk();
        assertThat(clinic.trail()).endsWith("person-viewed");
    }

    private MvcTestResult page(CaseKey key, Staff staff) {
        return mvc.get().uri("/cases/{id}/person", key.id()).with(as(staff)).exchange();
    }

    private MvcTestResult judge(CaseKey key, CaseKey other, Judgement judgement, Staff staff) {
        return judge(key, version(key), other, version(other), judgement, staff);
    }

    private MvcTestResult judge(
            CaseKey key, String version, CaseKey other, String otherVersion, Judgement judgement, Staff staff) {
        return mvc.post()
                .uri("/cases/{id}/person", key.id())
                .param("judgement", judgement.name())
                .param("other", other.id().toString())
                .param("version", version)
                .param("otherVersion", otherVersion)
                .with(csrf())
                .with(as(staff))
                .exchange();
    }

    private String version(CaseKey key) {
        return Integer.toString(desk.of(key).version());
    }

    private List<String> persons() {
        return clinic.rows("select person_id::text from clinic.case_file where clinic_id = ? order by received_at");
    }

    private List<String> caseFiles() {
        return clinic.rows("""
                select md5((to_jsonb(c) - 'person_id' - 'person_version')::text)
                from clinic.case_file c where clinic_id = ? order by received_at
                """);
    }
}
