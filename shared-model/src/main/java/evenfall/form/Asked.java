package evenfall.form;

import evenfall.answer.Answer;
import evenfall.answer.QuestionId;
import evenfall.privacy.Confidential;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kind of answer a question asks for. */
public sealed interface Asked {

    record OneOf(List<Option> options) implements Asked {

        public OneOf {
            options = List.copyOf(options);
        }
    }

    /**
     * Any number of options; {@link Option#NONE} excludes the others.
     *
     * @param among another question, of whose options only those are offered that were chosen there
     */
    record AnyOf(List<Option> options, @Nullable QuestionId among) implements Asked {

        public AnyOf {
            options = List.copyOf(options);
        }

        public AnyOf(List<Option> options) {
            this(options, null);
        }
    }

    /**
     * A number, both limits included.
     *
     * @param unit what is counted, in words
     * @param decimals how many digits may follow the point, 0 to 3
     * @param otherUnits units in which it may be given instead
     */
    record Amount(String unit, BigDecimal least, BigDecimal most, int decimals, List<OtherUnit> otherUnits)
            implements Asked {

        public Amount {
            otherUnits = List.copyOf(otherUnits);
        }

        public Amount(String unit, BigDecimal least, BigDecimal most, int decimals) {
            this(unit, least, most, decimals, List.of());
        }
    }

    /** A day that is not in the future. */
    record Day() implements Asked {}

    /** Free text of at most so many characters (Unicode code points). */
    record Text(int maxLength) implements Asked {}

    /** The options offered; none for numbers and text. */
    default List<Option> options() {
        return switch (this) {
            case OneOf(var options) -> options;
            case AnyOf(var options, var _) -> options;
            case Amount _, Day _, Text _ -> List.of();
        };
    }

    /** Whether this could be an answer to the question. */
    default boolean admits(Answer answer) {
        return switch (this) {
            case OneOf _ ->
                answer instanceof Answer.Choice(var code) && option(code).isPresent();
            case AnyOf _ ->
                answer instanceof Answer.Choices(var codes)
                        && codes.stream().allMatch(it -> option(it).isPresent());
            case Amount(var _, var least, var most, var _, var _) ->
                answer instanceof Answer.Amount(var number)
                        && number.compareTo(least) >= 0
                        && number.compareTo(most) <= 0;
            case Day _ -> answer instanceof Answer.Day;
            case Text(var maxLength) ->
                answer instanceof Answer.Words(Confidential(var words))
                        && words.codePointCount(0, words.length()) <= maxLength;
        };
    }

    default Optional<Option> option(String code) {
        return options().stream().filter(it -> it.code().equals(code)).findFirst();
    }
}
