package evenfall.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The kind of answer a question asks for. */
public sealed interface Asked {

    record OneOf(List<Option> options) implements Asked {

        public OneOf {
            options = List.copyOf(options);
        }
    }

    /** Any number of options; {@link Option#NONE} excludes the others. */
    record AnyOf(List<Option> options) implements Asked {

        public AnyOf {
            options = List.copyOf(options);
        }
    }

    /**
     * A number, both limits included.
     *
     * @param unit what is counted, in words
     * @param decimals how many digits may follow the point, 0 to 3
     */
    record Amount(String unit, BigDecimal least, BigDecimal most, int decimals) implements Asked {}

    /** Free text of at most so many characters (Unicode code points). */
    record Text(int maxLength) implements Asked {}

    /** The options offered; none for numbers and text. */
    default List<Option> options() {
        return switch (this) {
            case OneOf(var options) -> options;
            case AnyOf(var options) -> options;
            case Amount _, Text _ -> List.of();
        };
    }

    default Optional<Option> option(String code) {
        return options().stream().filter(it -> it.code().equals(code)).findFirst();
    }
}
