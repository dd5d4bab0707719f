package evenfall.portal.insight;

import evenfall.form.Page;
import evenfall.portal.protocol.Protocols;
import evenfall.protocol.Protocol;
import evenfall.support.clinic.ClinicProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where patients give up in the form: at the step that they reached and did not do. The counters say nothing about who that
 * was, and the clinic does not know them either, so small counts are said as they are.
 */
@Component
class FormSteps implements Figure {

    private static final int MOST = 1000;

    private static final int DRAWN = 10;

    /** Asked of everybody, whatever the protocol, once it is known who answers. */
    private static final List<String> COMMON = List.of("CONSENT", "PERSON", "CONTACT");

    private static final List<String> LAST = List.of("SENT");

    private final JdbcClient jdbc;

    private final Protocols protocols;

    private final Words words;

    FormSteps(JdbcClient jdbc, Protocols protocols, Words words) {
        this.jdbc = jdbc;
        this.protocols = protocols;
        this.words = words;
    }

    @Override
    public FigureName name() {
        return FigureName.FORM;
    }

    private record Step(String protocol, String version, String id, long reached, long done) {

        /** A crash may lose some seconds of one counter and not of the other. */
        long left() {
            return Math.max(0, reached - done);
        }
    }

    @Override
    public Drawing of(ClinicProfile clinic, Period period) {
        var steps = inOrder(steps(clinic, period));
        var drawn = steps.stream()
                .filter(it -> it.left() > 0)
                .sorted(Comparator.comparingLong(Step::left).reversed())
                .limit(DRAWN)
                .map(it -> new Bars.Row(label(it), List.of(it.left())))
                .toList();
        var heads = words.heads("step", "version", "reached", "done", "left", "left-share");
        return new Drawing(
                name(),
                List.of(),
                List.of(Bars.of(words.title(name()), words.text("insight.form.desc"), words.heads("left"), drawn)),
                new Sheet(heads, steps.stream().map(this::row).toList()));
    }

    private List<String> row(Step step) {
        return List.of(
                label(step),
                step.version(),
                Amount.shown(step.reached()),
                Amount.shown(step.done()),
                Amount.shown(step.left()),
                Amount.share(step.left(), step.reached()));
    }

    private String label(Step step) {
        return step.id().equals(step.id().toUpperCase(Locale.ROOT))
                ? words.text("insight.step." + step.id())
                : page(step).map(words::page).orElse(step.id());
    }

    private Optional<Page> page(Step step) {
        return protocol(step).flatMap(it -> it.form().page(step.id()));
    }

    private Optional<Protocol> protocol(Step step) {
        return protocols.find(step.protocol(), step.version());
    }

    /** As the form has them, the newest version first; pages that are known no more come last. */
    private List<Step> inOrder(List<Step> steps) {
        var byVersion = steps.stream().collect(Collectors.groupingBy(it -> it.protocol() + " " + it.version()));
        return byVersion.entrySet().stream()
                .sorted(Map.Entry.<String, List<Step>>comparingByKey().reversed())
                .flatMap(it -> inOrderOfTheForm(it.getValue()))
                .toList();
    }

    private Stream<Step> inOrderOfTheForm(List<Step> steps) {
        var pages = protocol(steps.getFirst()).stream()
                .flatMap(it -> it.form().pages())
                .filter(Page::core)
                .map(Page::id)
                .toList();
        var order = new ArrayList<>(pages.stream().limit(1).toList());
        order.addAll(COMMON);
        order.addAll(pages.stream().skip(1).toList());
        order.addAll(LAST);
        Function<Step, Integer> place = it -> order.indexOf(it.id());
        return steps.stream()
                .sorted(Comparator.comparing((Step it) -> place.apply(it) < 0)
                        .thenComparing(place)
                        .thenComparing(Comparator.comparingLong(Step::reached).reversed()));
    }

    private List<Step> steps(ClinicProfile clinic, Period period) {
        return period.in(jdbc.sql("""
                        select protocol, protocol_version, step, sum(reached) as reached, sum(done) as done
                        from intake.page_count
                        where clinic_id = :clinic and day between :from and :until and step <> 'BEGUN'
                        group by 1, 2, 3
                        having sum(reached) > 0
                        order by reached desc, step
                        limit :most
                        """))
                .param("clinic", clinic.id())
                .param("most", MOST)
                .query((row, _) -> new Step(
                        row.getString("protocol"),
                        row.getString("protocol_version"),
                        row.getString("step"),
                        row.getLong("reached"),
                        row.getLong("done")))
                .list();
    }
}
