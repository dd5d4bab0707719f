package evenfall.support.clinic;

/**
 * What a clinic says in its own words; empty where it leaves that to the product.
 *
 * @param version by which two people who change it at once see each other's change; none yet is 0
 */
public record OwnText(String text, int version) {

    static final OwnText NONE = new OwnText("", 0);

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
