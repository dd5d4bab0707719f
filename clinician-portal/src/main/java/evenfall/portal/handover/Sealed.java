package evenfall.portal.handover;

/** What a link opens, closed. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Sealed(byte[] standing, byte[] letter) {

    @Override
    public String toString() {
        return "[sealed]";
    }
}
