package evenfall.portal.inbox;

/** Lets the tests of other features have the inbox opened. */
public class OpenInbox {

    private final Inbox inbox;

    OpenInbox(Inbox inbox) {
        this.inbox = inbox;
    }

    public void now() {
        inbox.openAll();
    }
}
