package evenfall.assessment;

import evenfall.assessment.Condition.All;
import evenfall.assessment.Condition.Answered;
import evenfall.assessment.Condition.Any;
import evenfall.assessment.Condition.Compares;
import evenfall.assessment.Condition.Fires;
import evenfall.assessment.Condition.Has;
import evenfall.assessment.Condition.Holds;
import evenfall.assessment.Condition.Is;
import evenfall.assessment.Condition.IsIn;
import evenfall.assessment.Condition.IsNot;
import evenfall.assessment.Condition.Limit;
import evenfall.assessment.Condition.Not;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads the condition language by recursive descent: {@code or} binds loosest, then {@code and}, then {@code not}.
 *
 * <pre>
 * any      = all { "or" all }
 * all      = part { "and" part }
 * part     = "not" part | "(" any ")" | "answered" "(" name ")" | "fires" "(" rule ")" | name [ relation ]
 * relation = ( "=" | "!=" ) value | ( "<" | "<=" | ">" | ">=" ) ( number | derived name )
 *          | "in" set | "has" value | "has-any" set
 * set      = "{" value { "," value } "}"
 * </pre>
 */
final class ConditionParser {

    private final List<Token> tokens;

    private int next;

    ConditionParser(String text) {
        this.tokens = Token.in(text);
    }

    Condition parse() {
        var condition = any();
        if (!peek().is("")) {
            throw expected("\"and\", \"or\" or the end");
        }
        return condition;
    }

    private Condition any() {
        return joined(this::all, "or", Any::new);
    }

    private Condition all() {
        return joined(this::part, "and", All::new);
    }

    private Condition joined(Supplier<Condition> part, String word, Function<List<Condition>, Condition> join) {
        var parts = new ArrayList<>(List.of(part.get()));
        while (took(word)) {
            parts.add(part.get());
        }
        return parts.size() == 1 ? parts.getFirst() : join.apply(parts);
    }

    private Condition part() {
        if (took("not")) {
            return new Not(part());
        }
        if (took("(")) {
            var inner = any();
            take(")");
            return inner;
        }
        if (took("answered")) {
            return new Answered(Subject.named(inBrackets("a question")));
        }
        if (took("fires")) {
            return new Fires(inBrackets("a rule"));
        }
        return relation(Subject.named(word("a question, a derived value, \"not\" or \"(\"")));
    }

    private Condition relation(Subject subject) {
        var sign = peek().text();
        return switch (sign) {
            case "=" -> new Is(subject, valueAfter(sign));
            case "!=" -> new IsNot(subject, valueAfter(sign));
            case "<" -> new Compares(subject, Comparison.BELOW, limitAfter(sign));
            case "<=" -> new Compares(subject, Comparison.AT_MOST, limitAfter(sign));
            case ">" -> new Compares(subject, Comparison.ABOVE, limitAfter(sign));
            case ">=" -> new Compares(subject, Comparison.AT_LEAST, limitAfter(sign));
            case "in" -> new IsIn(subject, setAfter(sign));
            case "has" -> new Has(subject, Set.of(valueAfter(sign)));
            case "has-any" -> new Has(subject, setAfter(sign));
            default ->
                switch (subject) {
                    case Subject.Derived derived -> new Holds(derived);
                    case Subject.Question _ -> throw expected("a comparison such as \"=\"");
                };
        };
    }

    private String valueAfter(String sign) {
        take(sign);
        return word("a value");
    }

    private Set<String> setAfter(String sign) {
        take(sign);
        take("{");
        var values = new LinkedHashSet<String>();
        do {
            values.add(word("a value"));
        } while (took(","));
        take("}");
        return values;
    }

    private Limit limitAfter(String sign) {
        take(sign);
        var position = peek();
        var text = word("a number or a derived value");
        if (Subject.isDerived(text)) {
            return new Limit.Derived(new Subject.Derived(text));
        }
        try {
            return new Limit.Fixed(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            throw position.notWhatWas("a number or a derived value");
        }
    }

    private String inBrackets(String what) {
        take("(");
        var name = word(what);
        take(")");
        return name;
    }

    private String word(String what) {
        if (!peek().isWord()) {
            throw expected(what);
        }
        return tokens.get(next++).text();
    }

    private void take(String text) {
        if (!took(text)) {
            throw expected("\"" + text + "\"");
        }
    }

    private boolean took(String text) {
        boolean there = peek().is(text);
        if (there) {
            next++;
        }
        return there;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private ConditionSyntaxException expected(String what) {
        return peek().notWhatWas(what);
    }
}
