package evenfall.intake.handover;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class HandoverConfiguration {

    /** Before all others: to each of them the form is one without a file. */
    @Bean
    FilterRegistrationBean<UploadFilter> uploads(ObjectProvider<VisitCookie> visits) {
        var registration = new FilterRegistrationBean<>(new UploadFilter(visits));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.addUrlPatterns("/r/*");
        return registration;
    }
}
