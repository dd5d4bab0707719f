package evenfall.support.web;

import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** The filters before all others, in this order; the first one that uses the database comes after them. */
@AutoConfiguration
@ConditionalOnWebApplication
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration {

    @Bean
    FilterRegistrationBean<SecurityHeadersFilter> securityHeaders(WebSettings settings) {
        return at(1, new SecurityHeadersFilter(settings.scripts()));
    }

    @Bean
    FilterRegistrationBean<DatabaseAwayFilter> databaseAway() {
        return at(2, new DatabaseAwayFilter());
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(WebSettings settings) {
        return at(3, new BodyLimitFilter(settings.maxBody()));
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int place, F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }
}
