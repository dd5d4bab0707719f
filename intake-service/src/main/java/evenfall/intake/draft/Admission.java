package evenfall.intake.draft;

import evenfall.envelope.ResumeCode;

/** What whoever gives a code is told. */
public sealed interface Admission {

    record Admitted(ResumeCode code) implements Admission {}

    /** It does not fit together. Nobody learns why. */
    record Refused() implements Admission {}

    /** There were too many wrong tries from where this one comes from. */
    record TooManyTries() implements Admission {}
}
