package evenfall.portal.reading;

import evenfall.assessment.Fact;
import evenfall.assessment.Verdict;
import evenfall.protocol.Translation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts derived values into words. */
final class Words {

    private Words() {}

    /** The words for a value; null when it is not known. */
    static @Nullable String of(Fact fact, Map<String, String> labels, Translation words) {
        return switch (fact.value()) {
            case Fact.Value.Code(var code) -> labels.getOrDefault(code, code);
            case Fact.Value.Codes(var codes) -> String.join("; ", codes);
            case Fact.Value.Quantity(var number) -> number.toPlainString();
            case Fact.Value.Truth(var verdict) -> of(verdict, words);
            case Fact.Value.Unknown _, Fact.Value.NotAsked _, Fact.Value.Text _ -> null;
        };
    }

    private static @Nullable String of(Verdict verdict, Translation words) {
        return switch (verdict) {
            case TRUE -> words.yesOrNo(true);
            case FALSE -> words.yesOrNo(false);
            case UNKNOWN -> null;
        };
    }
}
