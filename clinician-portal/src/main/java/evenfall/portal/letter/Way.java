package evenfall.portal.letter;

/** How a letter reached the patient. */
enum Way {
    /** On the page where the patient sees how things stand. */
    PAGE,
    /** Printed and handed over, or sent by post. */
    PAPER
}
