package evenfall.form;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A unit people know a value in that is not the one it is kept in. Kept is {@code (value + plus) * times}.
 *
 * @param unit how it is written, such as {@code g/dL}
 */
public record OtherUnit(String unit, BigDecimal plus, BigDecimal times) {

    /** The value in the unit it is kept in, rounded to so many decimals. */
    BigDecimal converted(BigDecimal value, int decimals) {
        return value.add(plus).multiply(times).setScale(decimals, RoundingMode.HALF_UP);
    }
}
