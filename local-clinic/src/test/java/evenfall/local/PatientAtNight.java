package evenfall.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import evenfall.answer.QuestionId;
import evenfall.form.Asked;
import evenfall.form.Question;
import evenfall.protocol.Protocol;
import evenfall.protocol.ProtocolLoader;
import java.util.List;
import java.util.Map;
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
            Map.entry("distress", List.of("quite-a-lot")));

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

    /** Answers page after page, and has each looked at, until something else comes. */
    void answersAllQuestions() {
        while (page.url().contains("/questions/")) {
            Sight.PHONE_AT_NIGHT.check(page);
            Sight.DESK_BY_DAY.check(page);
            answers(page.url().substring(page.url().lastIndexOf('/') + 1));
            press("Save and continue");
        }
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
            case Asked.Amount _, Asked.Day _, Asked.Text _ -> field(question).fill(answer);
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
