package evenfall.intake.draft;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A page of answers that was sent when the device no longer knew the code. It waits in the form that asks for the code,
 * and is sent again together with it: nothing that was typed is lost.
 *
 * @param path where it was sent to
 */
record HeldBack(String path, Map<String, List<String>> fields) {

    private static final Pattern PAGE_OF_ANSWERS = Pattern.compile("/questions/[a-z0-9-]+");

    private static final Set<String> NOT_ANSWERS =
            Set.of("_csrf", "then", "code", "born.day", "born.month", "born.year");

    static Optional<HeldBack> of(HttpServletRequest request) {
        var then = request.getMethod().equals("POST") ? request.getRequestURI() : "";
        return of(then, request);
    }

    /** What is to go on once the code is right. */
    static Optional<HeldBack> in(HttpServletRequest resuming) {
        var then = resuming.getParameter("then");
        return then == null ? Optional.empty() : of(then, resuming);
    }

    /** Only ever to a page of answers here, wherever else a forged form would like to lead. */
    private static Optional<HeldBack> of(String path, HttpServletRequest request) {
        return PAGE_OF_ANSWERS.matcher(path).matches()
                ? Optional.of(new HeldBack(path, answers(request)))
                : Optional.empty();
    }

    private static Map<String, List<String>> answers(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(it -> !NOT_ANSWERS.contains(it.getKey()))
                .collect(toMap(Map.Entry::getKey, it -> List.of(it.getValue()), (one, _) -> one, LinkedHashMap::new));
    }

    @Override
    public String toString() {
        return "[held back from " + path + "]";
    }
}
