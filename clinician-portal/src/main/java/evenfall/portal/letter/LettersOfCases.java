package evenfall.portal.letter;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.casefile.CaseLetter;
import evenfall.portal.casefile.CaseLetters;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

@Component
class LettersOfCases implements CaseLetters {

    /** More than anybody writes about one case. */
    private static final Limit ALL = Limit.of(100);

    private final PatientLetters letters;

    LettersOfCases(PatientLetters letters) {
        this.letters = letters;
    }

    @Override
    public List<CaseLetter> of(CaseKey key) {
        return letters.findLatestFirst(key, ALL);
    }
}
