package evenfall.intake.interview;

import evenfall.form.Page;

/** One step on a patient's way, each at an address of its own. */
public sealed interface Step {

    /** A page of the protocol's form. */
    record Questions(Page page) implements Step {

        @Override
        public String path() {
            return "/questions/" + page.id();
        }
    }

    /** What every protocol needs, and so the product itself asks or says. */
    enum Common implements Step {
        ADVICE,
        CONSENT,
        PERSON,
        CONTACT,
        /** What there is to tell, what is told, and what may follow. */
        OVERVIEW,
        CHECK;

        @Override
        public String path() {
            return switch (this) {
                case ADVICE -> "/advice";
                case CONSENT -> "/consent";
                case PERSON -> "/person";
                case CONTACT -> "/contact";
                case OVERVIEW -> "/overview";
                case CHECK -> "/check";
            };
        }
    }

    String path();

    default String redirect() {
        return "redirect:" + path();
    }

    /** The same step for whoever changes an answer and then goes back to checking all of them. */
    default String changing() {
        return path() + "?change=true";
    }
}
