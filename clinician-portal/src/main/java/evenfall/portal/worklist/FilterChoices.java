package evenfall.portal.worklist;

import evenfall.protocol.Protocol;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What can be asked for at this clinic. */
public record FilterChoices(List<Colleague> colleagues, List<Locale> languages, List<Protocol> protocols) {

    /** Those who can be given a case. */
    public List<Colleague> assignable() {
        return colleagues.stream().filter(Colleague::active).toList();
    }

    Optional<Colleague> colleague(UUID id) {
        return colleagues.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    Optional<UUID> owner(String text) {
        return FilterReading.id(text).flatMap(this::colleague).map(Colleague::id);
    }

    Optional<String> language(String tag) {
        return languages.stream().map(Locale::toLanguageTag).filter(tag::equals).findFirst();
    }

    Optional<String> protocol(String id) {
        return protocols.stream().map(Protocol::id).filter(id::equals).findFirst();
    }
}
