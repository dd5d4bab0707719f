package evenfall.assessment;

import java.math.BigDecimal;

/** How two numbers are compared. */
public enum Comparison {
    BELOW("<"),
    AT_MOST("<="),
    ABOVE(">"),
    AT_LEAST(">=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** As it stands in a condition. */
    String sign() {
        return sign;
    }

    boolean holds(BigDecimal number, BigDecimal limit) {
        int order = number.compareTo(limit);
        return switch (this) {
            case BELOW -> order < 0;
            case AT_MOST -> order <= 0;
            case ABOVE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }
}
