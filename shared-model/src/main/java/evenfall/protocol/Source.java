package evenfall.protocol;

/**
 * A publication the protocol rests on.
 *
 * @param status how it was verified
 */
public record Source(String source, String usedFor, String status) {}
