package evenfall.portal.directory;

/** How a service would rather be reached. */
public enum Reach {
    PHONE,
    MAIL,
    ADDRESS
}
