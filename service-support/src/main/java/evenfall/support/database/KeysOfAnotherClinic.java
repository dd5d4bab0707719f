package evenfall.support.database;

/** The portal's key folder does not belong to this database: it could not open what patients have sent. */
public final class KeysOfAnotherClinic extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysOfAnotherClinic(String slug) {
        super(
                "The portal's keys do not open what is sealed for %s. Bring back the key folder that belongs to this database."
                        .formatted(slug));
    }
}
