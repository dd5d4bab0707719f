package evenfall.difference;

/** How something turned out between two accounts. A silence is neither better nor worse than anything. */
public enum Turn {
    NEW,
    /** Only where the protocol says which way is worse. */
    WORSE,
    /** Different, and the protocol does not say which way is worse. */
    CHANGED,
    /** Only where the protocol says which way is worse. */
    BETTER,
    GONE,
    UNCHANGED,
    /** The protocol version of one of the two does not know it, so that nothing follows from its absence. */
    INCOMPARABLE;

    static Turn ofWorsening(int order) {
        return order > 0 ? WORSE : order < 0 ? BETTER : UNCHANGED;
    }
}
