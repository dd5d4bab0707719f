package evenfall.support.database;

/** A password. It never prints itself. */
public record Secret(String value) {

    @Override
    public String toString() {
        return "[secret]";
    }
}
