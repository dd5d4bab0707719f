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
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A patient, who finds everything on a page by what it is called.
 *
 * @param says what they answer, by question. What is not here is answered "no" where an answer is needed, and left empty
 *     elsewhere
 */
record PatientAtNight(Page page, Hands hands, Map<String, List<String>> says) {

    static final String STORY = "At night my legs twist. Как будто ток 😖 זה לא כאב";

    private static final Protocol PROTOCOL = ProtocolLoader.shipped("restless-legs");

    /** Short of breath, and of two minds about the urge to move. */
    private static final Map<String, List<String>> SAYS = Map.ofEntries(
            Map.entry("respondent", List.of("self")),
            Map.entry("sex-registered", List.of("female")),
            Map.entry("pregnancy-status", List.of("not-pregnant")),
            Map.entry("breath-chest", List.of("yes")),
            Map.entry("story", List.of(STORY)),
            Map.entry("urge-to-move", List.of("yes")),
            Map.entry("urge-and-feeling-link", List.of("feeling-only")),
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
            Map.entry("med-list", List.of("Nakom in the evening, one tablet", "Iron")),
            Map.entry("med-classes", List.of("iron")),
            Map.entry("treatments-tried", List.of("iron-tablets", "magnesium")),
            Map.entry("selfcare-tried", List.of("massage", "cool-water-ice")),
            Map.entry("lab-date", List.of("2026-09-01")),
            Map.entry("ferritin", List.of("41")),
            Map.entry("consent-share", List.of("yes")));

    PatientAtNight(Page page) {
        this(page, new Hands.Quick(), SAYS);
    }

    void seesHeading(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(heading);
    }

    void press(String button) {
        hands.press(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
    }

    void follow(String link) {
        hands.press(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first());
    }

    void fill(String label, String text) {
        hands.type(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)), text);
    }

    void fillDate(LocalDate date) {
        fill("Day", String.valueOf(date.getDayOfMonth()));
        fill("Month", String.valueOf(date.getMonthValue()));
        fill("Year", String.valueOf(date.getYear()));
    }

    void ticks(String label) {
        hands.press(page.getByLabel(label));
    }

    /** Goes on without an answer, is told what is missing, and is taken there. */
    void answersNothing() {
        press("Save and continue");
        assertThat(page).hasTitle(Pattern.compile("^Error: .*"));
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
    }

    /** From the start page to the first page after name and telephone number. */
    void begins(String name, LocalDate born) {
        press("Start");
        follow("Continue");
        follow("Start with the first question");
        answers("respondent");
        press("Save and continue");
        ticks("I have read this and I agree");
        press("Save and continue");
        fill("Your full name", name);
        fillDate(born);
        press("Save and continue");
        fill("Phone number", "0555 123 456");
        press("Save and continue");
    }

    void checksAndSends() {
        follow("Check my answers and send");
        press("Send my answers");
        seesHeading("Your answers are sent");
    }

    /** Tells section after section until there is nothing more to tell. */
    void tellsMore() {
        var untold = page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHas(page.locator(".state.open, .state.started")));
        for (seesHeading("You have told the most important part");
                untold.count() > 0;
                seesHeading("You have told the most important part")) {
            hands.press(untold.getByRole(AriaRole.LINK).first());
            answersAllQuestions();
        }
    }

    /** Answers page after page until something else comes. */
    void answersAllQuestions() {
        answersUntil("");
    }

    /** Answers page after page until this one, or something else, comes. */
    void answersUntil(String pageId) {
        while (isAsked() && !pageAsked().equals(pageId)) {
            answers(pageAsked());
            press("Save and continue");
        }
    }

    /** Answers page after page. Each has to fit; one of each kind is looked at closely. */
    void answersLookingAround() {
        var kinds = new HashSet<String>();
        while (isAsked()) {
            boolean isNew = kinds.add(kind());
            looks(it -> {
                if (isNew) {
                    it.check(page);
                    it.picture(page, "question-" + pageAsked());
                } else {
                    it.fits(page);
                }
            });
            answers(pageAsked());
            press("Save and continue");
        }
    }

    private static void looks(Consumer<Sight> look) {
        List.of(Sight.PHONE_AT_NIGHT, Sight.DESK_BY_DAY).forEach(look);
    }

    private boolean isAsked() {
        return page.url().contains("/questions/");
    }

    private String pageAsked() {
        return page.url().replaceFirst(".*/questions/([^?]*).*", "$1");
    }

    /** What stands on the page, as far as it makes it look different. */
    private String kind() {
        return String.valueOf(page.evaluate("""
                ['[type=radio]', '[type=checkbox]', '.amount', '.units', '.date', 'textarea', '.line', '.body-picture',
                  '.written', 'legend h1', 'small'].filter(it => document.querySelector('main form ' + it)).join()"""));
    }

    void answers(String pageId) {
        PROTOCOL.form().page(pageId).orElseThrow().questions().stream()
                .filter(this::isShown)
                .forEach(question -> says.getOrDefault(
                                question.id().value(), question.required() ? List.of("no") : List.of())
                        .forEach(answer -> says(question, answer)));
    }

    /** Which questions are asked depends on the answers to others. */
    private boolean isShown(Question question) {
        return page.locator("[name='%1$s'], [name='%1$s.day']"
                                .formatted(question.id().value()))
                        .count()
                > 0;
    }

    static String text(String question) {
        return asked(PROTOCOL.form().question(new QuestionId(question)).orElseThrow());
    }

    private void says(Question question, String answer) {
        switch (question.asked()) {
            case Asked.OneOf _, Asked.AnyOf _ -> chooses(question, answer);
            case Asked.Text _
            when page.locator(".line").count() > 0 -> {
                fill("Next medicine", answer);
                press("Add");
            }
            case Asked.Amount _, Asked.Text _ -> hands.type(field(question), answer);
            case Asked.Day _ -> fillDate(LocalDate.parse(answer));
        }
    }

    private void chooses(Question question, String code) {
        var label = question.asked().option(code).orElseThrow().label();
        hands.press(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(asked(question)))
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true)));
    }

    /** What a question adds in brackets stands beside it, as a hint. */
    private static String asked(Question question) {
        return question.text().replaceFirst(" \\([^()]*\\)$", "");
    }

    private Locator field(Question question) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(asked(question)));
    }
}
