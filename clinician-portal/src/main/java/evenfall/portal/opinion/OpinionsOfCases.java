package evenfall.portal.opinion;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.casefile.CaseOpinion;
import evenfall.portal.casefile.CaseOpinions;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

@Component
class OpinionsOfCases implements CaseOpinions {

    /** More than anybody asks about one case. */
    private static final Limit ALL = Limit.of(100);

    private final SecondOpinions opinions;

    OpinionsOfCases(SecondOpinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public List<CaseOpinion> of(CaseKey key) {
        return opinions.findLatestFirst(key, ALL).stream().map(OpinionsOfCases::line).toList();
    }

    static CaseOpinion line(SecondOpinion opinion) {
        return new CaseOpinion(
                opinion.getKey().id(),
                opinion.getQuestion(),
                opinion.getAskedByName(),
                opinion.getAskedOf(),
                opinion.getAskedOfName(),
                opinion.getAskedAt(),
                Optional.ofNullable(opinion.getVerdict()).map(Enum::name).orElse(null),
                opinion.getWords(),
                opinion.getAnsweredAt());
    }
}
