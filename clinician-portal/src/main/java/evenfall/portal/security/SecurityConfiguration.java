package evenfall.portal.security;

import static evenfall.access.Permission.ASSIGN_CASES;
import static evenfall.access.Permission.DECIDE;
import static evenfall.access.Permission.INVITE_PATIENTS;
import static evenfall.access.Permission.MANAGE_CLINIC;
import static evenfall.access.Permission.MANAGE_STAFF;
import static evenfall.access.Permission.MATCH_PATIENTS;
import static evenfall.access.Permission.READ_AUDIT;
import static evenfall.access.Permission.READ_CASES;
import static evenfall.access.Permission.READ_RULEBOOK;
import static evenfall.access.Permission.REFER;
import static evenfall.access.Permission.SEE_INSIGHT;
import static evenfall.access.Permission.SEE_WORKLIST;
import static evenfall.access.Permission.SEND_REFERRALS;
import static evenfall.access.Permission.SIGN_OFF;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import evenfall.access.Permission;
import jakarta.servlet.DispatcherType;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who may open which page. A page nobody thought of is closed. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Nobody reads how long each of the filters takes, and noting it took a part of every request. */
    @Bean
    SecurityObservationSettings withoutObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http, RefusedAccess refusedAccess) {
        return http.authorizeHttpRequests(pages -> {
                    // without this line every error page would itself be refused
                    pages.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    pages.requestMatchers(GET, "/assets/**", "/webjars/**", "/actuator/health/**")
                            .permitAll();
                    pages.requestMatchers("/sign-in", "/invitation").permitAll();
                    pages.requestMatchers(GET, "/").authenticated();
                    pages.requestMatchers("/keys").authenticated();
                    pages.requestMatchers(GET, "/cases", "/cases/*/contact").access(may(SEE_WORKLIST));
                    pages.requestMatchers("/cases/*/level", "/cases/*/decisions/*", "/cases/*/decisions/*/undo")
                            .access(may(DECIDE));
                    pages.requestMatchers(GET, "/cases/next", "/opinions").access(may(DECIDE));
                    pages.requestMatchers("/cases/*/opinion", "/cases/*/opinions/*")
                            .access(may(DECIDE));
                    pages.requestMatchers("/cases/*/letter", "/cases/*/letter/preview")
                            .access(may(DECIDE));
                    pages.requestMatchers(POST, "/cases/*/letter/discard").access(may(DECIDE));
                    pages.requestMatchers(GET, "/cases/*/letters/*", "/cases/*/letters/*/pdf")
                            .access(may(READ_CASES));
                    pages.requestMatchers("/cases/search", "/cases/views/**").access(may(SEE_WORKLIST));
                    pages.requestMatchers(GET, "/cases/changes", "/cases/*/viewing")
                            .access(may(SEE_WORKLIST));
                    pages.requestMatchers(POST, "/cases/assign", "/cases/assign/undo")
                            .access(may(ASSIGN_CASES));
                    pages.requestMatchers(POST, "/cases/*/claim", "/cases/*/release", "/cases/*/assign")
                            .access(may(ASSIGN_CASES));
                    pages.requestMatchers(GET, "/cases/*").access(may(READ_CASES));
                    pages.requestMatchers("/cases/*/person").access(may(MATCH_PATIENTS));
                    pages.requestMatchers(GET, "/cases/*/difference").access(may(READ_CASES));
                    pages.requestMatchers(POST, "/cases/*").access(may(DECIDE));
                    pages.requestMatchers(POST, "/cases/*/referrals").access(may(REFER));
                    pages.requestMatchers("/cases/*/ask", "/cases/*/wishes/*").access(may(DECIDE));
                    pages.requestMatchers(POST, "/cases/*/diary").access(may(DECIDE));
                    pages.requestMatchers(GET, "/cases/*/findings/*", "/cases/*/criteria/*")
                            .access(may(READ_CASES));
                    pages.requestMatchers(POST, "/cases/*/findings/*").access(may(DECIDE));
                    pages.requestMatchers("/cases/*/results").access(may(DECIDE));
                    pages.requestMatchers(POST, "/cases/*/results/*/take-back").access(may(DECIDE));
                    pages.requestMatchers(GET, "/invitations", "/way-in").access(may(INVITE_PATIENTS));
                    pages.requestMatchers("/invitations/new").access(may(INVITE_PATIENTS));
                    pages.requestMatchers(POST, "/invitations/*/revoke").access(may(INVITE_PATIENTS));
                    pages.requestMatchers(GET, "/referrals").access(may(SEND_REFERRALS));
                    pages.requestMatchers(GET, "/referrals/*").access(may(SEND_REFERRALS));
                    pages.requestMatchers(GET, "/referrals/*/letter", "/referrals/*/documents/*")
                            .access(may(READ_CASES));
                    pages.requestMatchers("/referrals/*/edit").access(may(REFER));
                    pages.requestMatchers(POST, "/referrals/*/sign").access(may(REFER));
                    // which of them whom may do what, the table of the life cycle says
                    pages.requestMatchers("/referrals/*/acts/*").access(may(SEND_REFERRALS));
                    pages.requestMatchers(POST, "/referrals/*/owner", "/referrals/*/looked-at")
                            .access(may(SEND_REFERRALS));
                    pages.requestMatchers("/referrals/*/send").access(may(SEND_REFERRALS));
                    pages.requestMatchers("/referrals/*/handover").access(may(SEND_REFERRALS));
                    pages.requestMatchers(POST, "/referrals/*/handover/*/revoke")
                            .access(may(SEND_REFERRALS));
                    pages.requestMatchers(GET, "/referrals/*/handover/*/answers/*/pdf")
                            .access(may(READ_CASES));
                    pages.requestMatchers(GET, "/exchange").access(may(SEND_REFERRALS));
                    pages.requestMatchers(POST, "/exchange/*/again").access(may(SEND_REFERRALS));
                    pages.requestMatchers(GET, "/insight", "/insight/*/table.csv")
                            .access(may(SEE_INSIGHT));
                    pages.requestMatchers("/staff/**").access(may(MANAGE_STAFF));
                    pages.requestMatchers("/notices/preferences").access(may(SEE_WORKLIST));
                    pages.requestMatchers(GET, "/notices").access(may(MANAGE_CLINIC));
                    pages.requestMatchers(POST, "/notices/again", "/notices/*/again")
                            .access(may(MANAGE_CLINIC));
                    pages.requestMatchers(GET, "/settings").access(may(MANAGE_CLINIC));
                    pages.requestMatchers("/settings/clinic", "/settings/texts/*/*", "/settings/holidays")
                            .access(may(MANAGE_CLINIC));
                    pages.requestMatchers(POST, "/settings/holidays/*/remove").access(may(MANAGE_CLINIC));
                    pages.requestMatchers("/services/new", "/services/*/edit").access(may(MANAGE_CLINIC));
                    pages.requestMatchers(POST, "/services/*/retire", "/services/*/restore")
                            .access(may(MANAGE_CLINIC));
                    pages.requestMatchers(GET, "/services", "/services/*").access(may(SEE_WORKLIST, MANAGE_CLINIC));
                    pages.requestMatchers(GET, "/audit").access(may(READ_AUDIT));
                    pages.requestMatchers(GET, "/rulebook").access(may(READ_RULEBOOK));
                    pages.requestMatchers(POST, "/rulebook/sign-off").access(may(SIGN_OFF));
                    pages.anyRequest().denyAll();
                })
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/")
                        .failureUrl("/sign-in?refused"))
                .logout(out -> out.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/sign-in?bye")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new StaticHeadersWriter("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\""))))
                .exceptionHandling(
                        refused -> refused.accessDeniedHandler(refusedAccess).authenticationEntryPoint(signInFirst()))
                // nobody wants to be led to a piece of a page after signing in
                .requestCache(asked -> asked.requestCache(askedBefore()))
                // the one filter before all others writes them, on every answer
                .headers(HeadersConfigurer::disable)
                .build();
    }

    /** Whoever has any one of these. */
    private static AuthorityAuthorizationManager<RequestAuthorizationContext> may(Permission... permissions) {
        return AuthorityAuthorizationManager.hasAnyAuthority(
                Stream.of(permissions).map(Enum::name).toArray(String[]::new));
    }

    /** A piece of a page has no room for the page that signs in. */
    private static AuthenticationEntryPoint signInFirst() {
        var page = new LoginUrlAuthenticationEntryPoint("/sign-in");
        var piece = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
        return (request, response, stranger) ->
                (Polling.is(request) ? piece : page).commence(request, response, stranger);
    }

    private static RequestCache askedBefore() {
        var asked = new HttpSessionRequestCache();
        asked.setRequestMatcher(it -> it.getMethod().equals(GET.name()) && !Polling.is(it));
        return asked;
    }

    /** Argon2id with 19 MiB, two passes and one lane, as OWASP advises. */
    @Bean
    PasswordEncoder passphraseEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }
}
