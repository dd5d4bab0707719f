package evenfall.support.mail;

/** A mail did not leave. To whom and what it said is not repeated. */
public class MailNotSent extends Exception {

    private static final long serialVersionUID = 1L;

    private final Because because;

    MailNotSent(Because because, String what) {
        super(what);
        this.because = because;
    }

    public Because because() {
        return because;
    }

    /** What stood in the way, as far as somebody can do something about it. */
    public enum Because {
        /** There is no mail server, and no folder in its place. */
        NO_WAY,
        /** The address is none, or the mail server knows of no such address. */
        ADDRESS,
        /** The mail server does not know us. */
        SIGN_IN,
        /** The mail server is away, or does not take the mail. */
        SERVER,
        /** The folder that mail is put into cannot be written to. */
        FOLDER
    }
}
