package evenfall.portal.casefile;

import org.springframework.data.repository.Repository;

/** All decisions that were taken back. */
interface UndoneDecisions extends Repository<UndoneDecision, DecisionKey> {

    UndoneDecision save(UndoneDecision undone);

    boolean existsById(DecisionKey key);
}
