package evenfall.portal.casefile;



/** Why a case is closed. */
enum CloseReason {
    ADVICE_GIVEN,
    SEEN_ELSEWHERE,
    NOT_FOR_US,
    NOT_REACHED,
    WITHDRAWN,
    DUPLICATE,
    OTHER
}
