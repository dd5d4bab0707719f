package evenfall.portal.worklist;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.security.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/** Gives every page about a case what {@code worklist/claim.html} shows, and notes that somebody has the page open. */
@ControllerAdvice("evenfall.portal.casefile")
class ClaimOnCase {

    private final Claims claims;

    private final Viewings viewings;

    private final Colleagues colleagues;

    ClaimOnCase(Claims claims, Viewings viewings, Colleagues colleagues) {
        this.claims = claims;
        this.viewings = viewings;
        this.colleagues = colleagues;
    }

    @ModelAttribute("claim")
    @Nullable
    CaseClaim claim(HttpServletRequest request, @AuthenticationPrincipal @Nullable Staff staff) {
        return staff == null
                ? null
                : id(request)
                        .map(it -> new CaseKey(staff.clinicId(), it))
                        .flatMap(it -> claims.find(it, staff).map(claim -> shown(it, claim, request, staff)))
                        .orElse(null);
    }

    private CaseClaim shown(CaseKey key, CaseClaim claim, HttpServletRequest request, Staff staff) {
        if (request.getMethod().equals(HttpMethod.GET.name())) {
            viewings.seen(key, staff);
        }
        var others = viewings.others(staff, List.of(key.id())).getOrDefault(key.id(), List.of());
        return claim.with(others, colleagues.of(staff.clinicId()));
    }

    private static Optional<UUID> id(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("id") instanceof String id
                ? FilterReading.id(id)
                : Optional.empty();
    }
}
