package evenfall.intake.handover;

import evenfall.envelope.HandoverToken;
import evenfall.protocol.Protocol;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of a link have in common: who may see them, and in which language. */
@Component
class LetterPages {

    private final HandoverDesk desk;

    private final VisitCookie visits;

    private final LocaleResolver locales;

    private final List<Locale> languages;

    LetterPages(HandoverDesk desk, VisitCookie visits, LocaleResolver locales, Protocol protocol) {
        this.desk = desk;
        this.visits = visits;
        this.locales = locales;
        this.languages = Stream.concat(
                        Stream.of(protocol.language()),
                        protocol.translations().keySet().stream().sorted())
                .distinct()
                .map(Locale::forLanguageTag)
                .toList();
    }

    /** A page of an open link. */
    interface Page {

        ModelAndView of(OpenHandover open, Visit visit);
    }

    /** Shows a page to whoever has opened the link, and asks everybody else for the code. */
    ModelAndView forVisitor(
            String typed, HttpServletRequest request, HttpServletResponse response, Page page, ModelAndView code) {
        var token = HandoverToken.parse(typed);
        var visit = token.flatMap(it -> visits.read(it, request));
        if (token.isEmpty() || visit.isEmpty()) {
            return code;
        }
        var read = speaking(visit.get(), token.get(), request, response);
        return switch (desk.find(token.get(), read)) {
            case Entry.Opened(var open, var _) -> around(page.of(open, read), typed);
            case Entry.Over over -> over(over, typed);
            case Entry.Refused() -> code;
        };
    }

    /** The page is in the language of the visit, which its reader may change by any link. */
    private Visit speaking(Visit visit, HandoverToken token, HttpServletRequest request, HttpServletResponse response) {
        var wanted = wanted(request).filter(it -> !it.toLanguageTag().equals(visit.language()));
        var now = wanted.map(it -> visit.in(it.toLanguageTag())).orElse(visit);
        if (wanted.isPresent()) {
            visits.give(now, token, response);
        }
        locales.setLocale(request, null, Locale.forLanguageTag(now.language()));
        return now;
    }

    /** Before a link is open, the device remembers the language. */
    void speakAsWanted(HttpServletRequest request, HttpServletResponse response) {
        wanted(request).ifPresent(it -> locales.setLocale(request, response, it));
    }

    private Optional<Locale> wanted(HttpServletRequest request) {
        var tag = request.getParameter("language");
        return languages.stream().filter(it -> it.toLanguageTag().equals(tag)).findFirst();
    }

    /** The language of the letter, if there are pages in it. */
    String language(OpenHandover open, Locale otherwise) {
        return languages.stream()
                .map(Locale::toLanguageTag)
                .filter(open.standing().language()::equals)
                .findFirst()
                .orElse(otherwise.toLanguageTag());
    }

    /** What stands around every page; an address to go on to would carry it along. */
    ModelAndView around(ModelAndView page, String token) {
        var name = page.getViewName();
        return name != null && name.startsWith("redirect:")
                ? page
                : page.addObject("token", token).addObject("languages", languages);
    }

    ModelAndView over(Entry.Over over, String token) {
        return around(new ModelAndView("handover/over", HttpStatus.GONE), token)
                .addObject("why", over.why().word())
                .addObject("sender", over.clinic());
    }
}
