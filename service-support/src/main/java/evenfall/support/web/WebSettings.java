package evenfall.support.web;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What a service says about its pages.
 *
 * @param scripts which scripts its pages may run
 * @param maxBody the largest body a request may have
 */
@Validated
@ConfigurationProperties("evenfall.web")
record WebSettings(@NotNull Scripts scripts, @NotNull DataSize maxBody) {

    /** Which scripts a page may run. None of them stands in a page. */
    enum Scripts {
        NONE,
        OWN
    }
}
