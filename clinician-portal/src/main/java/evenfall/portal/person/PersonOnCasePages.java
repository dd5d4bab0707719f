package evenfall.portal.person;

import evenfall.portal.casefile.CaseDetails;
import evenfall.portal.casefile.CaseKey;
import evenfall.portal.reading.CaseReading;
import evenfall.portal.security.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells the pages of a case whom it is of. They are another feature's, which knows nothing of persons; what is told here
 * the fragments of this feature show there.
 */
@Configuration(proxyBeanMethods = false)
class PersonOnCasePages implements HandlerInterceptor, WebMvcConfigurer {

    private final MatchDesk matches;

    private final DifferenceDesk differences;

    PersonOnCasePages(MatchDesk matches, DifferenceDesk differences) {
        this.matches = matches;
        this.differences = differences;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/cases/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null
                && page.getModel().get("file") instanceof CaseDetails file
                && page.getModel().get("staff") instanceof Staff staff) {
            var key = new CaseKey(staff.clinicId(), file.id());
            switch (page.getViewName()) {
                case "casefile/contact" -> page.addObject("person", matches.of(key));
                case "casefile/case" -> tell(page, key, staff);
                case null, default -> {}
            }
        }
    }

    private void tell(ModelAndView page, CaseKey key, Staff staff) {
        var person = matches.beside(key, staff);
        page.addObject("person", person);
        if (page.getModel().get("reading") instanceof CaseReading reading) {
            page.addObject("compared", differences.sinceTheLast(key, person, reading, staff));
        }
    }
}
