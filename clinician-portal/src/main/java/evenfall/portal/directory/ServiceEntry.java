package evenfall.portal.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * All that the directory says of a service.
 *
 * @param pathways ids of the protocol's pathways that it takes patients by
 * @param namedNeeds what it wants to have before it sees a patient, as the ids of needs that the protocol knows
 * @param needs what else it wants to have, in words, one thing each
 * @param endpoint the base address of its FHIR server; empty where it has none
 * @param letterLanguage in which it wants letters, one of {@link #LETTER_LANGUAGES}
 * @param languages those it speaks, in words
 * @param active whether it is offered; one that is retired stays for what was sent to it
 */
public record ServiceEntry(
        String name,
        String specialty,
        List<String> pathways,
        List<String> namedNeeds,
        List<String> needs,
        String phone,
        String mail,
        String address,
        Reach preferred,
        String endpoint,
        String letterLanguage,
        String languages,
        String remark,
        boolean active) {

    /** In which letters can be written, the clinic's own language first. */
    public static final List<String> LETTER_LANGUAGES = List.of("en", "es", "uk");

    /** Entries that were made before there were named needs, endpoints and languages have none. */
    public ServiceEntry {
        pathways = List.copyOf(pathways);
        namedNeeds = List.copyOf(Objects.requireNonNullElse(namedNeeds, List.<String>of()));
        needs = List.copyOf(needs);
        endpoint = Objects.requireNonNullElse(endpoint, "");
        letterLanguage = Objects.requireNonNullElseGet(letterLanguage, LETTER_LANGUAGES::getFirst);
    }

    /** Whether it can be sent to over FHIR. */
    public boolean hasEndpoint() {
        return !endpoint.isEmpty();
    }

    ServiceEntry offered(boolean offered) {
        return new ServiceEntry(
                name,
                specialty,
                pathways,
                namedNeeds,
                needs,
                phone,
                mail,
                address,
                preferred,
                endpoint,
                letterLanguage,
                languages,
                remark,
                offered);
    }

    /** Each part by its name, as people read it. */
    SequencedMap<String, String> inWords() {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        words.put("name", name);
        words.put("specialty", specialty);
        words.put("pathways", String.join(", ", pathways));
        words.put("namedNeeds", String.join(", ", namedNeeds));
        words.put("needs", String.join("\n", needs));
        words.put("phone", phone);
        words.put("mail", mail);
        words.put("address", address);
        words.put("preferred", preferred.name());
        words.put("endpoint", endpoint);
        words.put("letterLanguage", letterLanguage);
        words.put("languages", languages);
        words.put("remark", remark);
        words.put("active", Boolean.toString(active));
        return words;
    }

    /** What is different in another, in the order of the page. */
    List<Difference> to(ServiceEntry other) {
        var theirs = other.inWords();
        return inWords().entrySet().stream()
                .filter(it -> !it.getValue().equals(theirs.get(it.getKey())))
                .map(it -> new Difference(it.getKey(), it.getValue(), theirs.getOrDefault(it.getKey(), "")))
                .toList();
    }

    /** A part that is one thing here and another there. */
    record Difference(String part, String here, String there) {}
}
