package evenfall.support.clinic;

import evenfall.assessment.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What patients read in a place: the clinic's own words in their language, or else the product's. Both services ask here,
 * so that what an administrator is shown beforehand is what patients read. All of it is plain text.
 */
public final class PatientTexts {

    /** What stands for something the clinic has set; in own words it is filled in. */
    public static final List<String> PLACEHOLDERS = List.of("{clinic}", "{phone}", "{opening-hours}", "{when}");

    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}|[{}]");

    private final JdbcClient jdbc;

    private final ResourceBundleMessageSource product = new ResourceBundleMessageSource();

    public PatientTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
        product.setBasename("evenfall.support.clinic.texts");
        product.setDefaultEncoding("UTF-8");
        product.setFallbackToSystemLocale(false);
        product.setAlwaysUseMessageFormat(true);
    }

    /**
     * What a patient reads, paragraph by paragraph.
     *
     * @param level how pressing the case is; before anything is known of it that of most of them
     */
    public List<String> read(ClinicProfile clinic, Place place, Locale language, Level level) {
        return show(find(clinic.id(), place, language).text(), clinic, place, language, level);
    }

    /** What a patient would read, had the clinic these words of its own, or none. */
    public List<String> show(String own, ClinicProfile clinic, Place place, Locale language, Level level) {
        var when = when(clinic.targets().workingDays(level), language);
        var text = own.isBlank()
                ? product.getMessage(place.name(), new Object[] {clinic.name(), when}, language)
                : filled(own, clinic, when);
        return text.lines()
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    /** What the clinic says in its own words. */
    public OwnText find(UUID clinic, Place place, Locale language) {
        return jdbc.sql("select text, version from intake.clinic_text"
                        + " where clinic_id = ? and place = ? and language = ?")
                .params(clinic, place.name(), language.toLanguageTag())
                .query((row, _) -> new OwnText(row.getString("text"), row.getInt("version")))
                .optional()
                .orElse(OwnText.NONE);
    }

    /** What stands in braces in a text and means nothing. */
    public static Set<String> unknownPlaceholders(String text) {
        return BRACES.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(it -> !PLACEHOLDERS.contains(it))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String when(int days, Locale language) {
        return days == 0
                ? product.getMessage("when.today", null, language)
                : product.getMessage("when", new Object[] {days}, language);
    }

    /** Each is filled in once: what the clinic has set is not looked through again. */
    private static String filled(String own, ClinicProfile clinic, String when) {
        var values = Map.of(
                "{clinic}", clinic.name(),
                "{phone}", clinic.phone(),
                "{opening-hours}", clinic.openingHours(),
                "{when}", when);
        return BRACES.matcher(own)
                .replaceAll(it -> Matcher.quoteReplacement(values.getOrDefault(it.group(), it.group())));
    }
}
