package evenfall.form;

/** One of the answers a question offers. */
public record Option(String code, String label) {

    /** The option that excludes all others. */
    public static final String NONE = "none";
}
