package evenfall.portal.fhir;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** Finds our own task in whatever a service answers. */
final class TaskFinder {

    static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    private static final Pattern LOCATION =
            Pattern.compile("(?:.*/)?Task/(?<id>[A-Za-z0-9.-]{1,64})(?:/_history/[A-Za-z0-9.-]{1,64})?");

    private static final int LONGEST_LOCATION = 1000;

    private TaskFinder() {}

    /**
     * The task that goes by the name of one of our letters; nothing if there is none at all.
     *
     * @param known what the service called it before, if it did
     * @throws NotExchanged if there are several, or only tasks that are not ours
     */
    static Optional<Task> find(Bundle found, Identifier name, @Nullable String known) throws NotExchanged {
        var tasks = tasks(found);
        var ours = tasks.stream().filter(it -> isOurs(it, name)).toList();
        if (ours.isEmpty()) {
            if (tasks.isEmpty()) {
                return Optional.empty();
            }
            throw new NotExchanged(Trouble.NOT_OURS);
        }
        return Optional.of(known == null ? single(ours) : known(ours, known));
    }

    private static List<Task> tasks(Bundle found) {
        return found.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .toList();
    }

    private static boolean isOurs(Task task, Identifier name) {
        return ID.matcher(String.valueOf(task.getIdElement().getIdPart())).matches()
                && task.getIdentifier().stream()
                        .anyMatch(it -> name.getSystem().equals(it.getSystem())
                                && name.getValue().equals(it.getValue()));
    }

    private static Task single(List<Task> ours) throws NotExchanged {
        if (ours.size() > 1) {
            throw new NotExchanged(Trouble.SEVERAL_TASKS);
        }
        return ours.getFirst();
    }

    private static Task known(List<Task> ours, String known) throws NotExchanged {
        return ours.stream()
                .filter(it -> it.getIdElement().getIdPart().equals(known))
                .findFirst()
                .orElseThrow(() -> new NotExchanged(Trouble.NOT_OURS));
    }

    /** What the service calls the task that it has just made, if it says so. */
    static Optional<String> made(Bundle response) {
        return response.getEntry().stream()
                .map(it -> it.getResponse().getLocation())
                .filter(it -> it != null && it.length() <= LONGEST_LOCATION)
                .map(LOCATION::matcher)
                .filter(Matcher::matches)
                .map(it -> it.group("id"))
                .findFirst();
    }
}
