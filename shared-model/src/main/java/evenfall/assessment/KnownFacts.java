package evenfall.assessment;

import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What is known about one patient. Looks everything up once; for one assessment on one thread. */
final class KnownFacts implements Facts {

    private final RuleBook book;

    private final Answers answers;

    private final Map<QuestionId, Fact> answered = new HashMap<>();

    private final Map<String, Fact> derived = new HashMap<>();

    private final Map<String, Outcome> outcomes = new HashMap<>();

    KnownFacts(RuleBook book, Answers answers) {
        this.book = book;
        this.answers = answers;
    }

    @Override
    public Fact answerTo(QuestionId question) {
        return answered.computeIfAbsent(question, it -> Fact.of(it, answers.to(it)));
    }

    @Override
    public Fact derived(String name) {
        var known = derived.get(name);
        if (known == null) {
            known = Objects.requireNonNull(book.derived().get(name), name)
                    .from()
                    .in(this);
            derived.put(name, known);
        }
        return known;
    }

    @Override
    public Outcome ruleHolds(String rule) {
        var known = outcomes.get(rule);
        if (known == null) {
            known = Objects.requireNonNull(book.rules().get(rule), rule).when().in(this);
            outcomes.put(rule, known);
        }
        return known;
    }

    Map<String, Fact> derived() {
        book.derived().keySet().forEach(this::derived);
        return derived;
    }
}
