package evenfall.portal.settings;

import evenfall.support.clinic.ClinicProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/** What can be set about a clinic itself. Days are working days. */
record ClinicValues(
        String name,
        List<String> languages,
        String timeZone,
        String openingHours,
        String phone,
        String emergencyNumber,
        String crisisLine,
        int urgentDays,
        int priorityDays,
        int routineDays) {

    static ClinicValues of(ClinicProfile clinic) {
        return new ClinicValues(
                clinic.name(),
                clinic.languages().stream().map(Locale::toLanguageTag).toList(),
                clinic.timeZone().getId(),
                clinic.openingHours(),
                clinic.phone(),
                clinic.emergencyNumber(),
                clinic.crisisLine(),
                clinic.targets().urgent(),
                clinic.targets().priority(),
                clinic.targets().routine());
    }

    /** Whoever is in more of a hurry is not to wait longer. */
    boolean areTargetsInOrder() {
        return urgentDays <= priorityDays && priorityDays <= routineDays;
    }

    /** Each setting by its name, as people read it. */
    SequencedMap<String, String> inWords() {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        words.put("name", name);
        words.put("languages", String.join(", ", languages));
        words.put("time-zone", timeZone);
        words.put("opening-hours", openingHours);
        words.put("phone", phone);
        words.put("emergency-number", emergencyNumber);
        words.put("crisis-line", crisisLine);
        words.put("urgent-days", Integer.toString(urgentDays));
        words.put("priority-days", Integer.toString(priorityDays));
        words.put("routine-days", Integer.toString(routineDays));
        return words;
    }

    /** What is different in others, in the order of the page. */
    List<Difference> to(ClinicValues others) {
        var theirs = others.inWords();
        return inWords().entrySet().stream()
                .filter(it -> !it.getValue().equals(theirs.get(it.getKey())))
                .map(it -> new Difference(it.getKey(), it.getValue(), theirs.getOrDefault(it.getKey(), "")))
                .toList();
    }

    /** A setting that is one thing here and another there. */
    record Difference(String setting, String here, String there) {}
}
