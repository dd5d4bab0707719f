package evenfall.intake.language;

import evenfall.intake.clinic.Clinic;
import evenfall.intake.security.Cookies;
import evenfall.protocol.Protocol;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * Chooses the language of a page: that of the clinic it shows, and so that of the patient's draft; or else the one this
 * device read last; or else the first of the browser's that patients can be asked in. A page that could not be made for
 * want of the draft still speaks the patient's language, for the device remembers it apart from the code.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class PageLanguage implements LocaleResolver, HandlerInterceptor, WebMvcConfigurer {

    private static final String NAME = "language";

    private static final Duration REMEMBERED = Duration.ofDays(14);

    private static final String CHOSEN = PageLanguage.class.getName();

    private final Set<String> languages;

    private final Locale own;

    private final Cookies cookies;

    PageLanguage(Protocol protocol, Cookies cookies) {
        this.languages = protocol.translations().keySet();
        this.own = Locale.forLanguageTag(protocol.language());
        this.cookies = cookies;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return request.getAttribute(CHOSEN) instanceof Locale chosen ? chosen : known(request);
    }

    private Locale known(HttpServletRequest request) {
        return remembered(request).or(() -> asked(request)).orElse(own);
    }

    private Optional<Locale> remembered(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, cookies.name(NAME)))
                .map(it -> Locale.forLanguageTag(it.getValue()))
                .filter(this::isOurs);
    }

    /** Without this header the servlet would answer with the language of the machine it runs on. */
    private Optional<Locale> asked(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .map(it -> Locale.of(it.getLanguage()))
                        .filter(this::isOurs)
                        .findFirst();
    }

    private boolean isOurs(Locale language) {
        return languages.contains(language.toLanguageTag());
    }

    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        request.setAttribute(CHOSEN, language);
        if (response != null && language != null && !known(request).equals(language)) {
            var cookie = cookies.cookie(NAME, language.toLanguageTag(), REMEMBERED);
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.getModel().get("clinic") instanceof Clinic clinic) {
            setLocale(request, response, clinic.language());
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }
}
