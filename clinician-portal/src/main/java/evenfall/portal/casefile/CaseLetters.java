package evenfall.portal.casefile;

import java.util.List;

/** What the page of a case needs to know about letters to its patient; those who write them answer it. */
public interface CaseLetters {

    /** The letters that the patient got, the latest first. */
    List<CaseLetter> of(CaseKey key);
}
