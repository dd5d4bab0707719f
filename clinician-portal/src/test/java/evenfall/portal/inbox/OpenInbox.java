package evenfall.portal.inbox;

/** Lets the tests of other features have the inbox opened. */
public class OpenInbox {

    private final Inbox inbox;

    private final MessageInbox messages;

    OpenInbox(Inbox inbox, MessageInbox messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    public void now() {
        inbox.openAll();
        messages.openAll();
    }
}
