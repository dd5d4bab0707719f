package evenfall.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import evenfall.answer.QuestionId;
import evenfall.form.Asked;
import evenfall.form.Question;
import evenfall.protocol.Protocol;
import evenfall.protocol.ProtocolLoader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A patient with a phone, who finds everything on a page by what it is called. */
record PatientAtNight(Page page) {

    static final String STORY = "At night my legs twist. Как будто ток 😖 זה לא כאב";

    private static final Protocol PROTOCOL = ProtocolLoader.shipped("restless-legs");

    /** What is not here is answered "no" where an answer is needed, and left empty elsewhere. */
    private static final Map<String, List<String>> SAYS = Map.ofEntries(
            Map.entry("respondent", List.of("self")),
            Map.entry("sex-registered", List.of("female")),
            Map.entry("pregnancy-status", List.of("not-pregnant")),
            Map.entry("breath-chest", List.of("yes")),
            Map.entry("story", List.of(STORY)),
            Map.entry("urge-to-move", List.of("yes")),
            Map.entry("sensations", List.of("crawling", "twisting-squirming")),
            Map.entry("evening-night-worse", List.of("only-evening-night")),
            Map.entry("rest-effect", List.of("when-resting")),
            Map.entry("rest-minutes", List.of("20")),
            Map.entry("movement-relief", List.of("full")),
            Map.entry("relief-while-moving", List.of("stays-better")),
            Map.entry("nights-past-week", List.of("6")),
            Map.entry("intensity-nrs", List.of("8")),
            Map.entry("daytime-impact", List.of("severe")),
            Map.entry("distress", List.of("quite-a-lot")),
            Map.entry("med-list", List.of("Nakom in the evening, one tablet")),
            Map.entry("med-classes", List.of("iron")),
            Map.entry("treatments-tried", List.of("iron-tablets", "magnesium")),
            Map.entry("selfcare-tried", List.of("massage", "cool-water-ice")),
            Map.entry("lab-date", List.of("2026-09-01")),
            Map.entry("ferritin", List.of("41")),
            Map.entry("consent-share", List.of("yes")));

    void seesHeading(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(heading);
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    void fillDate(String day, String month, String year) {
        fill("Day", day);
        fill("Month", month);
        fill("Year", year);
    }

    /** Goes on without an answer, is told what is missing, and is taken there. */
    void answersNothing() {
        press("Save and continue");
        assertThat(page).hasTitle(Pattern.compile("^Error: .*"));
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
    }

    /** Answers page after page until something else comes. Each has to fit; one of each kind is looked at closely. */
    void answersAllQuestions() {
        var kinds = new HashSet<Set<Class<?>>>();
        while (page.url().contains("/questions/")) {
            var id = page.url().substring(page.url().lastIndexOf('/') + 1);
            boolean isNew = kinds.add(kindsOn(id));
            for (var sight : List.of(Sight.PHONE_AT_NIGHT, Sight.DESK_BY_DAY)) {
                if (isNew) {
                    sight.check(page);
                    sight.picture(page, "question-" + id);
                } else {
                    sight.fits(page);
                }
            }
            answers(id);
            press("Save and continue");
        }
    }

    private static Set<Class<?>> kindsOn(String pageId) {
        return PROTOCOL.form().page(pageId).orElseThrow().questions().stream()
                .map(it -> it.asked().getClass())
                .collect(toUnmodifiableSet());
    }

    void answers(String pageId) {
        PROTOCOL.form()
                .page(pageId)
                .orElseThrow()
                .questions()
                .forEach(question -> SAYS.getOrDefault(
                                question.id().value(), question.required() ? List.of("no") : List.of())
                        .forEach(answer -> says(question, answer)));
    }

    static String text(String question) {
        return asked(PROTOCOL.form().question(new QuestionId(question)).orElseThrow());
    }

    private void says(Question question, String answer) {
        switch (question.asked()) {
            case Asked.OneOf _, Asked.AnyOf _ -> chooses(question, answer);
            case Asked.Amount _, Asked.Text _ -> field(question).fill(answer);
            case Asked.Day _ -> {
                var day = LocalDate.parse(answer);
                fillDate(
                        String.valueOf(day.getDayOfMonth()),
                        String.valueOf(day.getMonthValue()),
                        String.valueOf(day.getYear()));
            }
        }
    }

    private void chooses(Question question, String code) {
        var label = question.asked().option(code).orElseThrow().label();
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(asked(question)))
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    /** What a question adds in brackets stands beside it, as a hint. */
    private static String asked(Question question) {
        return question.text().replaceFirst(" \\([^()]*\\)$", "");
    }

    private Locator field(Question question) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(asked(question)));
    }
}
