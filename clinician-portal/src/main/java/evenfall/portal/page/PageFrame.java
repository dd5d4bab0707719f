package evenfall.portal.page;

import evenfall.portal.security.Staff;
import evenfall.support.clinic.ClinicProfile;
import evenfall.support.clinic.ClinicProfiles;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of ours the person who is signed in, and the clinic: its name, and the zone its clocks show. */
@ControllerAdvice("evenfall.portal")
class PageFrame {

    private final ClinicProfiles clinics;

    private final Clock clock;

    PageFrame(ClinicProfiles clinics, Clock clock) {
        this.clinics = clinics;
        this.clock = clock;
    }

    @ModelAttribute("staff")
    @Nullable
    Staff staff(@AuthenticationPrincipal @Nullable Staff staff) {
        return staff;
    }

    /** The day it is at the clinic. */
    @ModelAttribute("today")
    @Nullable
    LocalDate today(@ModelAttribute("clinic") @Nullable ClinicProfile clinic) {
        return clinic == null ? null : LocalDate.ofInstant(clock.instant(), clinic.timeZone());
    }

    @ModelAttribute("clinic")
    @Nullable
    ClinicProfile clinic(@AuthenticationPrincipal @Nullable Staff staff) {
        return staff == null ? null : clinics.find(staff.clinicId()).orElseThrow();
    }
}
