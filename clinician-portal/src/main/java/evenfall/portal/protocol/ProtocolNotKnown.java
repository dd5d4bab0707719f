package evenfall.portal.protocol;

/** A case was answered under a protocol that this portal does not have. */
class ProtocolNotKnown extends RuntimeException {

    ProtocolNotKnown(String id, String version) {
        super("There is no version %s of the protocol %s".formatted(version, id));
    }
}
