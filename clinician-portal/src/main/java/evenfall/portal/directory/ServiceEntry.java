package evenfall.portal.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * All that the directory says of a service.
 *
 * @param pathways ids of the protocol's pathways that it takes patients by
 * @param needs what it wants to have before it sees a patient, one thing each
 * @param languages those it speaks, in words
 * @param endpoint its FHIR base address; empty for none
 * @param active whether it is offered; one that is retired stays for what was sent to it
 */
public record ServiceEntry(
        String name,
        String specialty,
        List<String> pathways,
        List<String> needs,
        String phone,
        String mail,
        String address,
        Reach preferred,
        String languages,
        String remark,
        String endpoint,
        boolean active) {

    public ServiceEntry {
        pathways = List.copyOf(pathways);
        needs = List.copyOf(needs);
        // an entry that is older than this has none
        endpoint = Objects.requireNonNullElse(endpoint, "");
    }

    ServiceEntry offered(boolean offered) {
        return new ServiceEntry(
                name, specialty, pathways, needs, phone, mail, address, preferred, languages, remark, endpoint,
                offered);
    }

    /** Each part by its name, as people read it. */
    SequencedMap<String, String> inWords() {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        words.put("name", name);
        words.put("specialty", specialty);
        words.put("pathways", String.join(", ", pathways));
        words.put("needs", String.join("\n", needs));
        words.put("phone", phone);
        words.put("mail", mail);
        words.put("address", address);
        words.put("preferred", preferred.name());
        words.put("languages", languages);
        words.put("remark", remark);
        words.put("endpoint", endpoint);
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
