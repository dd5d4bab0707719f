package evenfall.assessment;

import evenfall.answer.QuestionId;

/** What a comparison is about. */
public sealed interface Subject {

    record Question(QuestionId id) implements Subject {

        @Override
        public String name() {
            return id.value();
        }
    }

    record Derived(String name) implements Subject {}

    String name();

    /** Names that start with {@code d-} are derived values, all others are questions. */
    static Subject named(String name) {
        return isDerived(name) ? new Derived(name) : new Question(new QuestionId(name));
    }

    static boolean isDerived(String name) {
        return name.startsWith("d-");
    }

    default Fact in(Facts facts) {
        return switch (this) {
            case Question(var id) -> facts.answerTo(id);
            case Derived(var name) -> facts.derived(name);
        };
    }
}
