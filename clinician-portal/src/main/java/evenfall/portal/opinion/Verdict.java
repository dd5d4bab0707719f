package evenfall.portal.opinion;

/** What a colleague thinks of what they were asked. */
enum Verdict {
    AGREE,
    DISAGREE,
    OTHER
}
