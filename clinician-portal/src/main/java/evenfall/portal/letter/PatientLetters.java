package evenfall.portal.letter;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.casefile.CaseLetter;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All letters that patients got. */
interface PatientLetters extends Repository<PatientLetter, LetterKey> {

    PatientLetter saveAndFlush(PatientLetter letter);

    Optional<PatientLetter> findById(LetterKey key);

    default PatientLetter get(LetterKey key, CaseKey about) {
        return findById(key).filter(it -> it.isAbout(about)).orElseThrow(() -> new LetterNotFound(key.id()));
    }

    @Query("""
            select new evenfall.portal.casefile.CaseLetter(l.key.id, l.sentByName, l.sentAt, str(l.way))
            from PatientLetter l
            where l.key.clinicId = :#{#about.clinicId} and l.caseId = :#{#about.id}
            order by l.sentAt desc, l.key.id
            """)
    List<CaseLetter> findLatestFirst(CaseKey about, Limit limit);
}
