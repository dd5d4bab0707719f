package evenfall.intake.interview;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.intake.IntakeTest;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A name in the patient's own list is shown beside the answer it may belong to, and answers nothing. */
@IntakeTest
class MedicinesTests {

    @Autowired
    Visitors visitors;

    Visitor patient;

    @BeforeEach
    void answerTheSafetyCheck() {
        patient = visitors.known().safe();
    }

    @Test
    void writtenNameStandsBesideItsClassAndNothingIsTicked() {
        patient.answer("med-list", "med-list", "nakom 1 tablet at night, melatonin, <b>Keltican</b>");
        assertThat(patient.get("/questions/med-classes"))
                .bodyText()
                .contains("You wrote: nakom.", "Nothing is ticked for you")
                .contains("id=\"q-med-classes-levodopa-written\"")
                .contains("aria-describedby=\"q-med-classes-levodopa-written\"")
                .doesNotContain("checked", "melatonin", "Keltican");
    }

    @Test
    void medicinesAreAddedOneByOneAndTakenOutAgain() {
        var patient = visitors.known().safe();
        assertThat(patient.get("/questions/med-list")).bodyText().contains("<option value=\"pramipexole\"></option>");
        assertThat(patient.answer("med-list", "med-list", "Pramipexole 0.18 at night", "more", "true"))
                .hasRedirectedUrl("/questions/med-list");
        assertThat(patient.answer(
                        "med-list",
                        "med-list",
                        "Pramipexole 0.18 at night",
                        "med-list",
                        "Tea of my aunt",
                        "more",
                        "true"))
                .hasRedirectedUrl("/questions/med-list");
        assertThat(patient.get("/questions/med-list"))
                .bodyText()
                .contains("value=\"Pramipexole 0.18 at night\"", "value=\"Tea of my aunt\"", "Remove Tea of my aunt");

        patient.answer(
                "med-list",
                "med-list",
                "Pramipexole 0.18 at night",
                "med-list",
                "Tea of my aunt",
                "med-list",
                "",
                "without",
                "0");

        assertThat(patient.get("/questions/med-list"))
                .bodyText()
                .contains("Tea of my aunt")
                .doesNotContain("Pramipexole 0.18 at night");
        assertThat(patient.answer("med-list", "med-list", "Tea of my aunt", "without", "7777"))
                .as("nonsense removes nothing")
                .hasRedirectedUrl("/questions/med-list");
        assertThat(patient.get("/check")).bodyText().contains("Tea of my aunt");
    }

    @Test
    void severalNamesOfOneClassStandTogether() {
        patient.answer("med-list", "med-list", "Nakom or Madopar");
        assertThat(patient.get("/questions/med-classes"))
                .bodyText()
                .containsPattern("You wrote: (Nakom, Madopar|Madopar, Nakom)\\.");
    }

    @Test
    void namesAreRecognisedInThePatientsOwnScript() {
        patient.answer("med-list", "med-list", "Наком, 1 таблетка на ніч");
        assertThat(patient.get("/questions/med-classes")).bodyText().contains("You wrote: Наком.");
    }

    @Test
    void whereNothingWasRecognisedNothingIsSaid() {
        patient.answer("med-list", "med-list", "the white ones");
        assertThat(patient.get("/questions/med-classes")).bodyText().doesNotContain("You wrote", "Nothing is ticked");
    }

    @Test
    void otherPagesSayNothingOfIt() {
        patient.answer("med-list", "med-list", "Nakom");
        assertThat(patient.get("/questions/treatments-tried")).bodyText().doesNotContain("You wrote");
    }
}
