package evenfall.portal.casefile;

import java.util.List;

/** What the page of a case needs to know about second opinions; those who gather them answer it. */
public interface CaseOpinions {

    /** The opinions about a case, the latest first. */
    List<CaseOpinion> of(CaseKey key);
}
