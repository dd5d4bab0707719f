package evenfall.support.mail;

/** A mail did not leave. To whom and what it said is not repeated. */
public class MailNotSent extends Exception {

    private static final long serialVersionUID = 1L;

    MailNotSent(String because) {
        super(because);
    }
}
