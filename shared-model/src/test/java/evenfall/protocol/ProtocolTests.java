package evenfall.protocol;

import static evenfall.protocol.SmallProtocol.TODAY;
import static evenfall.protocol.SmallProtocol.answers;
import static evenfall.protocol.SmallProtocol.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.assessment.Criterion;
import evenfall.assessment.Fact;
import evenfall.assessment.Rule;
import evenfall.form.Option;
import evenfall.form.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtocolTests {

    Protocol protocol = SmallProtocol.read();

    @Test
    void whoAnswersForAnotherIsKnown() {
        assertThat(protocol.about().isForAnother(answers(protocol, Map.of("respondent", "parent"))))
                .isTrue();
        assertThat(protocol.about().isForAnother(answers(protocol, Map.of("respondent", "self"))))
                .isFalse();
        assertThat(protocol.about().isForAnother(Answers.NONE)).isFalse();
    }

    @Test
    void whatAClinicHasNotSwitchedOnIsAskedOfNobody() {
        var dark = answers(protocol, Map.of("dark-thoughts", "yes"));
        assertThat(protocol.demands()).containsExactlyInAnyOrder("safety-question", "licence:other-scale");
        assertThat(protocol.form().settled(dark).to(id("dark-thoughts"))).hasValue(new Answer.NotAsked());
        var on = protocol.with(Set.of("safety-question"));
        assertThat(on.form().settled(dark).to(id("dark-thoughts"))).hasValue(new Answer.Choice("yes"));
        assertThat(on.in("es").form().settled(dark).to(id("dark-thoughts"))).hasValue(new Answer.Choice("yes"));
        assertThat(on.with(Set.of()).form().settled(dark).to(id("dark-thoughts")))
                .hasValue(new Answer.NotAsked());
    }

    @Test
    void licensedScaleIsAskedAsLongAsTheLicenceIsValid(@TempDir Path folder) throws IOException {
        var scale = id("scale-item");
        var said = answers(protocol, Map.of("scale-item", "1"));
        assertThat(protocol.form().settled(said).to(scale)).hasValue(new Answer.Choice("1"));

        SmallProtocol.copyTo(folder);
        var file = folder.resolve("instruments.yaml");
        Files.writeString(file, Files.readString(file).replace("2999-12-31", "2020-12-31"));
        var expired = ProtocolLoader.from(folder);
        assertThat(expired.form().settled(said).to(scale)).hasValue(new Answer.NotAsked());
        assertThat(expired.with(expired.demands()).form().settled(said).to(scale))
                .as("to whoever reads past answers")
                .hasValue(new Answer.Choice("1"));
    }

    @Test
    void eachChosenOptionHasItsOwnQuestions() {
        var page = protocol.form().page("effects").orElseThrow();
        var tried = answers(protocol, Map.of("tried", "tea"));
        assertThat(protocol.form().shownOn(page, tried))
                .extracting(Question::text)
                .containsExactly("Tea: did it help?");
        assertThat(protocol.form().shownOn(page, answers(protocol, Map.of("tried", "none"))))
                .isEmpty();
    }

    @Test
    void onlyWhatWasChosenBeforeIsOffered() {
        var page = protocol.form().page("helped").orElseThrow();
        var tried = answers(protocol, Map.of("tried", "tea"));
        assertThat(protocol.form().shownOn(page, tried).getFirst().asked().options())
                .extracting(Option::code)
                .containsExactly("tea");
        var earlier = answers(protocol, Map.of("tried", "tea", "helped", "tea,tablets"));
        assertThat(protocol.form().settled(earlier).to(id("helped"))).hasValue(new Answer.Choices(Set.of("tea")));
    }

    @Test
    void valuesThatAreTooOldCountForNothing() {
        var known = Map.of("age-years", "10", "iron", "50");
        assertThat(share(Map.of("age-years", "10", "iron", "50", "measured-on", "2025-11-01")))
                .isEqualTo("50");
        assertThat(share(Map.of("age-years", "10", "iron", "50", "measured-on", "2025-10-31")))
                .isEqualTo("unknown");
        assertThat(share(known)).as("from an unknown day").isEqualTo("50");
        var validity = protocol.validities().getFirst();
        assertThat(validity.isUndated(id("iron"), answers(protocol, known), Map.of()))
                .isTrue();
        assertThat(validity.isUndated(id("iron"), answers(protocol, Map.of("age-years", "10")), Map.of()))
                .isFalse();
    }

    @Test
    void valueWithADayOfItsOwnIsAsOldAsThatDay() {
        var old = answers(protocol, Map.of("age-years", "10", "iron", "50", "measured-on", "2020-01-31"));
        assertThat(protocol.assess(old, Map.of(id("iron"), new Measured(TODAY, TODAY)), TODAY)
                        .answers()
                        .to(id("iron")))
                .isPresent();
        var recent = answers(protocol, Map.of("age-years", "10", "iron", "50", "measured-on", "2026-10-31"));
        var longAgo = new Measured(TODAY.minusMonths(13), TODAY);
        assertThat(protocol.assess(recent, Map.of(id("iron"), longAgo), TODAY)
                        .answers()
                        .to(id("iron")))
                .isEmpty();
    }

    private String share(Map<String, String> said) {
        var fact = protocol.assess(answers(protocol, said), TODAY).derived().get("d-share");
        return fact != null && fact.value() instanceof Fact.Value.Quantity(var number)
                ? number.toPlainString()
                : "unknown";
    }

    @Test
    void patientReadsTheirOwnLanguage() {
        var spanish = protocol.in("es");
        assertThat(spanish.form().question(id("fever-now")).orElseThrow().text())
                .isEqualTo("¿Tiene fiebre?");
        assertThat(spanish.form()
                        .question(id("effects-tea-effect"))
                        .orElseThrow()
                        .text())
                .isEqualTo("Té: ¿le ayudó?");
        assertThat(spanish.advice(rule("R1"))).isEqualTo("Llame al {emergency} ahora mismo.");
        assertThat(spanish.advice(rule("R2"))).isNull();
        assertThat(spanish.unreviewed()).contains("fever-now").doesNotContain("yes-no.yes");
        assertThat(protocol.in("ja").language()).isEqualTo("en");
    }

    private Rule rule(String id) {
        return Objects.requireNonNull(protocol.rules().rules().get(id));
    }

    @Test
    void answersThatDoNotFitAreFound() {
        var found = protocol.assess(answers(protocol, Map.of("fever-now", "no", "very-ill", "yes")), TODAY);
        assertThat(found.contradictions())
                .as("the second question was not shown")
                .isEmpty();
        var unsure = answers(protocol, Map.of("fever-now", "unsure", "very-ill", "yes"));
        assertThat(protocol.assess(unsure, TODAY).contradictions()).isEmpty();
    }

    @Test
    void findingsOpenPathwaysOfWhichTheSoonestTargetCounts() {
        assertThat(opened(Map.of("age-years", "40", "fever-now", "no", "mood", "1")))
                .containsExactly("P2 3 working days [when it lasts]");
        assertThat(opened(Map.of("age-years", "40", "fever-now", "yes", "very-ill", "no")))
                .containsExactly("P1 now []");
    }

    @Test
    void pathwayThatWaitsIsNotOpenedWhileSomethingIsPressing() {
        assertThat(opened(Map.of("age-years", "40", "fever-now", "yes", "very-ill", "yes", "mood", "1")))
                .containsExactly("P1 now []");
        assertThat(opened(Map.of("age-years", "10", "fever-now", "yes", "very-ill", "yes", "mood", "1")))
                .as("with another finding, but for adults only")
                .containsExactly("P2 3 working days [when it lasts]");
    }

    @Test
    void pathwayNamesWhatAnswersEachThingItsLetterCarries() {
        var carried = protocol.handbook().pathways().stream()
                .flatMap(it -> it.carries().stream())
                .toList();
        assertThat(carried)
                .extracting(Carried::id, Carried::questions, Carried::values, Carried::clinician)
                .containsExactly(
                        tuple("onset", List.of(), List.of(), true),
                        tuple("mood", List.of(id("mood")), List.of("d-mood"), false));
    }

    @Test
    void whatALetterSaysIsTranslated() {
        var spanish = protocol.translatedInto("es");
        assertThat(spanish.title()).isEqualTo("Un protocolo pequeño");
        assertThat(spanish.rules().rules().values())
                .extracting(Rule::finding)
                .containsExactly("Fiebre en una persona adulta", "Dos signos", "Otra cosa");
        assertThat(spanish.criteria()).extracting(Criterion::title).containsExactly("Calor");
        assertThat(spanish.handbook().pathway("P1").orElseThrow().carries())
                .extracting(Carried::say)
                .containsExactly("hora de inicio");
        assertThat(protocol.translatedInto("cs")).isSameAs(protocol);
    }

    private List<String> opened(Map<String, String> said) {
        return protocol.referable(protocol.assess(answers(protocol, said), TODAY)).stream()
                .map(it -> "%s %s %s".formatted(it.pathway().id(), it.within().text(), it.ifs()))
                .toList();
    }

    @Test
    void medicinesAreRecognisedAsPeopleWriteThem() {
        assertThat(named("I take NAKOM, and gabapentin enacarbil at night"))
                .containsExactlyInAnyOrder("Nakom is levodopa with carbidopa", "gabapentin enacarbil is tablets");
        assertThat(named("Gabapentin 300; melatonin; lyoton gel"))
                .containsExactlyInAnyOrder("gabapentin is tablets", "melatonin", "Lyoton is heparin");
        assertThat(named("nothing but gabapentinoids")).isEmpty();
    }

    @Test
    void medicinesAreRecognisedInOtherScriptsAndShownAsWritten() {
        assertThat(protocol.handbook().medicines().in("НАКОМ на ніч"))
                .containsExactly(new Medicines.Match("НАКОМ", "Nakom", "tablets", "levodopa with carbidopa"));
    }

    private List<String> named(String written) {
        return protocol.handbook().medicines().in(written).stream()
                .map(it -> it.is() != null
                        ? it.name() + " is " + it.is()
                        : it.option() != null ? it.name() + " is " + it.option() : it.name())
                .toList();
    }
}
