package evenfall.portal.failure;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says in plain words what went wrong, with a number by which the log can be searched. */
@Controller
class FailureController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(FailureController.class);

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        var status = status(request);
        var incident = UUID.randomUUID().toString().substring(0, 8);
        log(status, incident, request);
        return new ModelAndView("failure/problem", status)
                .addObject("status", status.value())
                .addObject("incident", incident);
    }

    /** Whoever asks for this page itself asks for one that is not there. */
    private static HttpStatus status(HttpServletRequest request) {
        return Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(HttpStatus::resolve)
                .orElse(HttpStatus.NOT_FOUND);
    }

    /** No query, no field, no message of an exception: any of them could hold what is confidential. */
    private static void log(HttpStatus status, String incident, HttpServletRequest request) {
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION_TYPE);
        if (status.is5xxServerError()) {
            LOG.error("Incident {}: {} because of {}", incident, status.value(), cause);
        } else {
            LOG.info("Incident {}: {}", incident, status.value());
        }
    }
}
