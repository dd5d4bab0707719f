package evenfall.portal.insight;

import evenfall.portal.security.Staff;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import evenfall.support.clinic.ClinicProfile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the figures of a clinic, and hands them out. */
@Service
@Transactional
class InsightDesk {

    private final List<Figure> figures;

    private final AuditTrail trail;

    InsightDesk(List<Figure> figures, AuditTrail trail) {
        this.figures =
                figures.stream().sorted(Comparator.comparing(Figure::name)).toList();
        this.trail = trail;
    }

    List<Drawing> show(ClinicProfile clinic, Period period, Staff by) {
        record(clinic, by, "insight-viewed", period, Map.of());
        return figures.stream().map(it -> it.of(clinic, period)).toList();
    }

    Sheet handOut(FigureName name, ClinicProfile clinic, Period period, Staff by) {
        record(clinic, by, "insight-exported", period, Map.of("figure", name.code()));
        return figures.stream()
                .filter(it -> it.name() == name)
                .findFirst()
                .orElseThrow(NoSuchFigure::new)
                .of(clinic, period)
                .sheet();
    }

    private void record(ClinicProfile clinic, Staff by, String action, Period period, Map<String, String> more) {
        var detail = new TreeMap<String, String>(more);
        detail.put("from", period.from().toString());
        detail.put("to", period.until().toString());
        trail.append(clinic.id(), by.actor(), action, new Subject("clinic", clinic.id()), detail);
    }
}
