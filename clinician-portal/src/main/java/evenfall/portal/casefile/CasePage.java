package evenfall.portal.casefile;

import java.util.List;

/** Everything on the page of a case. */
record CasePage(OpenCase open, List<DecisionLine> decisions, List<CaseReferral> referrals) {

    CaseDetails details() {
        return open.details();
    }
}
