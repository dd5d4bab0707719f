package evenfall.intake.security;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** Which pages there are. Nobody signs in here; a page that nobody thought of is closed. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Nobody reads how long each of the filters takes, and noting it took a part of every request. */
    @Bean
    SecurityObservationSettings withoutObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain withoutForms(HttpSecurity http) {
        return stateless(http)
                .securityMatcher("/assets/**", "/actuator/**")
                .authorizeHttpRequests(pages -> {
                    pages.requestMatchers("/assets/**", "/actuator/health/**").permitAll();
                    pages.anyRequest().denyAll();
                })
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Cookies cookies) {
        return stateless(http)
                .authorizeHttpRequests(pages -> {
                    pages.requestMatchers("/", "/{clinic:[a-z0-9-]+}").permitAll();
                    pages.requestMatchers("/questions/{page}").permitAll();
                    pages.requestMatchers("/asked/sent", "/visits/{referral}").permitAll();
                    pages.requestMatchers("/diary/{part}", "/diary/{entry}/{part}")
                            .permitAll();
                    pages.requestMatchers("/record/{part}").permitAll();
                    pages.requestMatchers("/r/{token}", "/r/{token}/{part}", "/r/{token}/say/{what}")
                            .permitAll();
                    // without this line every error page would itself be refused
                    pages.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    pages.anyRequest().denyAll();
                })
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(cookies)).csrfTokenRequestHandler(atOnce()))
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                // what may not be opened is not there: nobody could sign in to open it
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                        (_, response, _) -> response.sendError(HttpStatus.NOT_FOUND.value())))
                // service-support sets them, on pages that never reach this chain too
                .headers(AbstractHttpConfigurer::disable);
    }

    private static CookieCsrfTokenRepository tokens(Cookies cookies) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookies.name("csrf"));
        tokens.setCookieCustomizer(
                cookie -> cookie.secure(cookies.secure()).sameSite("Lax").path("/"));
        return tokens;
    }

    /** The token is made before the page is written; once a part of it was sent, no cookie could be set any more. */
    private static XorCsrfTokenRequestAttributeHandler atOnce() {
        var handler = new XorCsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }
}
