package evenfall.portal.protocol;

import evenfall.protocol.Protocol;
import java.util.List;
import java.util.Optional;

/** The protocols this portal can read, each in every version that cases were answered under. */
public final class Protocols {

    private final List<Protocol> known;

    Protocols(List<Protocol> known) {
        this.known = List.copyOf(known);
    }

    /** All of them, the portal's first one first. */
    public List<Protocol> all() {
        return known;
    }

    public Protocol first() {
        return known.getFirst();
    }

    /** A protocol that somebody asked for by its address. */
    public Protocol asked(String id, String version) {
        return find(id, version).orElseThrow(() -> new NoSuchProtocol(id, version));
    }

    public Optional<Protocol> find(String id, String version) {
        return known.stream()
                .filter(it -> it.id().equals(id) && it.version().equals(version))
                .findFirst();
    }

    public Protocol get(String id, String version) {
        return find(id, version).orElseThrow(() -> new ProtocolNotKnown(id, version));
    }
}
