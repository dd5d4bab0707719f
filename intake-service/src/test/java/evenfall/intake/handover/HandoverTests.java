package evenfall.intake.handover;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.envelope.HandoverCode;
import evenfall.envelope.HandoverToken;
import evenfall.handover.Standing.Said;
import evenfall.intake.IntakeTest;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import evenfall.privacy.Confidential;
import evenfall.referral.ReferralAction;
import evenfall.referral.ReferralState;
import evenfall.referral.ServiceAnswer;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntakeTest
class HandoverTests {

    private static final Pattern PAGE = Pattern.compile("name=\"page\" value=\"([^\"]+)\"");

    @Autowired
    Visitors visitors;

    @Autowired
    MockMvcTester mvc;

    @Test
    void linkAndCodeOpenTheLetterWithoutAnAccount() {
        var letter = SentLetter.now();
        var service = opened(letter);
        assertThat(service.get(letter.path() + "/letter"))
                .hasStatusOk()
                .bodyText()
                .contains("Referral ABCD2345", "Please see Jana Quicksilver", "&lt;script&gt;", "Test Clinic")
                .contains("/say/received", "/say/accepted", "/say/reply")
                .doesNotContain("/say/missed", "<script>alert");
        assertThat(service.get(letter.path() + "/letter.pdf"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"referral-ABCD2345.pdf\"")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .body()
                .isEqualTo(SentLetter.PDF);
        assertThat(letter.openings()).containsExactly(true);
        assertThat(letter.trail()).containsExactly("handover-opened", "handover-letter-opened");
    }

    @Test
    void lookingAtTheLinkShowsNothingAndHasNoEffect() {
        var letter = SentLetter.now();
        for (int i = 0; i < 20; i++) {
            assertThat(visitors.newcomer().get(letter.path()))
                    .hasStatusOk()
                    .hasHeader("Referrer-Policy", "no-referrer")
                    .hasHeader("Cache-Control", "no-store")
                    .bodyText()
                    .contains("A letter for you", "<meta name=\"robots\" content=\"noindex\">")
                    .doesNotContain("Jana", "ABCD2345", "Night", "Test Clinic");
            assertThat(mvc.head().uri(letter.path())).hasStatusOk();
        }
        assertThat(letter.openings()).isEmpty();
        assertThat(letter.trail()).isEmpty();
        assertThat(open(visitors.newcomer(), letter, letter.code)).hasRedirectedUrl(letter.path() + "/letter");
    }

    @Test
    void forwardedLinkOpensNothingWithoutTheCode() {
        var letter = SentLetter.now();
        var stranger = visitors.newcomer();
        for (var page : List.of("/letter", "/letter.pdf", "/say/reply")) {
            assertThat(stranger.get(letter.path() + page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("A letter for you")
                    .doesNotContain("Jana");
        }
        assertThat(stranger.post(letter.path(), "code", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(stranger.post(letter.path() + "/say/accepted", "text", "We will"))
                .bodyText()
                .contains("A letter for you");
        assertThat(letter.answers()).isEmpty();
    }

    @Test
    void unknownLinkWrongCodeExpiredAndRevokedAreAnsweredAlike() {
        var letter = SentLetter.now();
        var expired = SentLetter.now();
        expired.change("created_at = now() - interval '2 days', expires_at = now() - interval '1 day'");
        var revoked = SentLetter.now();
        revoked.change("revoked_at = now()");
        var wrong = HandoverCode.random();
        var unknown = unmarked(post("/r/" + HandoverToken.random().characters(), wrong));

        for (var path : List.of(letter.path(), expired.path(), revoked.path(), "/r/none")) {
            assertThat(unmarked(post(path, wrong))).isEqualTo(unknown);
        }
    }

    @Test
    void whoeverKnowsTheCodeIsToldKindlyThatTheLinkIsOver() {
        var expired = SentLetter.now();
        expired.change("created_at = now() - interval '2 days', expires_at = now() - interval '1 day'");
        assertThat(open(visitors.newcomer(), expired, expired.code))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("This link has expired", "+420 000 000 000")
                .doesNotContain("Jana", "ABCD2345");
        var revoked = SentLetter.now();
        revoked.change("revoked_at = now()");
        assertThat(open(visitors.newcomer(), revoked, revoked.code))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("This link was withdrawn", "+420 000 000 000");
        assertThat(revoked.openings()).containsExactly(false);
        assertThat(revoked.trail()).containsExactly("handover-tried-late");
    }

    @Test
    void linkThatIsRevokedEndsTheVisitToo() {
        var letter = SentLetter.now();
        var service = opened(letter);
        letter.change("revoked_at = now()");
        assertThat(service.get(letter.path() + "/letter")).hasStatus(HttpStatus.GONE);
        assertThat(service.post(letter.path() + "/say/reply", "text", "Late")).hasStatus(HttpStatus.GONE);
        assertThat(letter.answers()).isEmpty();
    }

    @Test
    void guessingPausesTheLinkLongerAndLongerAndNeverForGood() {
        var letter = SentLetter.now();
        for (int i = 0; i < 3; i++) {
            assertThat(open(visitors.newcomer(), letter, HandoverCode.random()))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(open(visitors.newcomer(), letter, letter.code)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(letter.openings()).containsExactly(false, false, false);

        letter.change("paused_until = now()");
        assertThat(open(visitors.newcomer(), letter, letter.code)).hasRedirectedUrl(letter.path() + "/letter");
        assertThat(letter.trail())
                .containsExactly(
                        "handover-code-wrong", "handover-code-wrong", "handover-code-wrong", "handover-opened");
        assertThat(Pause.after(2)).isEmpty();
        assertThat(Pause.after(4).orElseThrow()).isGreaterThan(Pause.after(3).orElseThrow());
        assertThat(Pause.after(1_000_000).orElseThrow()).hasHours(1);
    }

    @Test
    void whoeverGuessesAtManyLinksIsSlowedDownByTheirAddress() {
        var guesser = visitors.newcomer();
        MvcTestResult last = post(guesser, "/r/" + HandoverToken.random().characters(), HandoverCode.random());
        for (int i = 0; i < 20; i++) {
            last = post(guesser, "/r/" + HandoverToken.random().characters(), HandoverCode.random());
        }
        assertThat(last).hasStatus(HttpStatus.TOO_MANY_REQUESTS).bodyText().contains("Wait 15 minutes");
    }

    @Test
    void cookieIsStrictShortAndOfThisLinkOnly() {
        var letter = SentLetter.now();
        var other = SentLetter.now();
        var service = opened(letter);
        var cookie = visit(service);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
        assertThat(cookie.getMaxAge()).isBetween(1700, 1800);
        assertThat(cookie.getValue()).doesNotContain(letter.code.characters(), letter.token.characters());

        var stolen = visit(opened(other));
        cookie.setValue(stolen.getValue());
        assertThat(service.get(letter.path() + "/letter")).bodyText().contains("A letter for you");
    }

    @Test
    void closingForgetsTheLetterOnThisDevice() {
        var letter = SentLetter.now();
        var service = opened(letter);
        assertThat(service.post(letter.path() + "/close")).hasRedirectedUrl(letter.path());
        assertThat(service.get(letter.path() + "/letter")).bodyText().doesNotContain("Jana");
    }

    @Test
    void standingOfAnotherLinkDoesNotOpen() {
        var letter = SentLetter.now();
        letter.takeStandingOf(SentLetter.now());
        assertThat(open(visitors.newcomer(), letter, letter.code))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("This letter cannot be opened", "+420 000 000 000")
                .doesNotContain("Jana");
    }

    @Test
    void serviceSaysWhatItDoes() {
        var letter = SentLetter.now();
        var service = opened(letter);
        say(service, letter, "received");
        say(service, letter, "accepted", "text", "Gladly");
        say(
                service,
                letter,
                "booked",
                "day.day",
                "14",
                "day.month",
                "12",
                "day.year",
                "2026",
                "time",
                "14:30",
                "where",
                "Floor 3",
                "bring",
                "");
        say(service, letter, "seen");
        say(service, letter, "missed");
        say(service, letter, "more", "text", "Ferritin");
        say(service, letter, "declined", "text", "Full");
        say(service, letter, "reply", "text", "It is iron");
        assertThat(letter.answers())
                .containsExactlyInAnyOrder(
                        new ServiceAnswer.Received(),
                        new ServiceAnswer.Accepted(new Confidential("Gladly")),
                        new ServiceAnswer.Booked(
                                LocalDateTime.of(2026, 12, 14, 14, 30), new Confidential("Floor 3"), null),
                        new ServiceAnswer.Seen(),
                        new ServiceAnswer.Missed(),
                        new ServiceAnswer.MoreWanted(new Confidential("Ferritin")),
                        new ServiceAnswer.Declined(new Confidential("Full")),
                        new ServiceAnswer.Replied(new Confidential("It is iron"), null));
        assertThat(service.get(letter.path() + "/letter"))
                .bodyText()
                .contains("On its way to the clinic", "Appointment given", "Patient was seen");
        assertThat(letter.trail()).contains("handover-answered");
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsSent() {
        var letter = SentLetter.now();
        var service = opened(letter);
        assertThat(service.post(letter.path() + "/say/booked", "page", page(), "day.day", "31", "time", "25:00"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<title>Error: ", "Enter the day", "Enter the time", "Enter where", "value=\"25:00\"");
        assertThat(service.post(letter.path() + "/say/declined", "page", page(), "text", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(service.post(letter.path() + "/say/reply", "page", page(), "text", "x".repeat(4001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(letter.answers()).isEmpty();
    }

    @Test
    void sameAnswerSentTwiceIsOneAndAnotherFromTheSamePageIsAnother() {
        var letter = SentLetter.now();
        var service = opened(letter);
        var page = page(service.get(letter.path() + "/say/accepted"));
        for (int i = 0; i < 3; i++) {
            assertThat(service.post(letter.path() + "/say/accepted", "page", page, "text", "Gladly"))
                    .hasRedirectedUrl(letter.path() + "/letter");
        }
        assertThat(letter.answers()).hasSize(1);
        service.post(letter.path() + "/say/accepted", "page", page, "text", "Gladly, in June");
        assertThat(letter.answers()).hasSize(2);
    }

    @Test
    void cancelledReferralTakesOnlyAWordMore() {
        var letter = SentLetter.now();
        var service = opened(letter);
        var said = new Said(UUID.randomUUID(), ReferralAction.RECEIVE, false, Instant.parse("2026-11-21T10:00:00Z"));
        letter.stand(ReferralState.CANCELLED, Set.of(ReferralAction.REPLY), List.of(said));
        assertThat(service.get(letter.path() + "/letter"))
                .bodyText()
                .contains("The clinic has cancelled this referral", "/say/reply", "What you have answered so far")
                .doesNotContain("/say/accepted");
        assertThat(service.get(letter.path() + "/say/accepted")).hasRedirectedUrl(letter.path() + "/letter");
        say(service, letter, "reply", "text", "We saw the patient all the same");
        say(service, letter, "accepted", "text", "From a page that was open before");
        assertThat(letter.answers()).hasSize(2);
    }

    @Test
    void whatWasTypedOutlastsTheVisit() {
        var letter = SentLetter.now();
        var service = opened(letter);
        var page = page();
        service.cookies().remove(visit(service).getName());
        assertThat(service.post(letter.path() + "/say/declined", "page", page, "text", "No \"room\""))
                .bodyText()
                .contains("What you wrote is still here", "No &quot;room&quot;", "value=\"declined\"");
        assertThat(letter.answers()).isEmpty();
        assertThat(service.post(
                        letter.path(),
                        "code",
                        letter.code.grouped().toLowerCase(Locale.ROOT),
                        "then",
                        "declined",
                        "page",
                        page,
                        "text",
                        "No \"room\""))
                .hasStatusOk()
                .bodyText()
                .contains("Check what you wrote", "No &quot;room&quot;</textarea>");
        assertThat(letter.answers()).isEmpty();
        say(service, letter, "declined", "text", "No \"room\"");
        assertThat(letter.answers()).hasSize(1);
    }

    @Test
    void pagesSpeakTheLanguageThatIsChosen() {
        var letter = SentLetter.now();
        var service = visitors.newcomer();
        assertThat(service.get(letter.path() + "?language=uk")).bodyText().contains("lang=\"uk\"", "Лист для вас");
        open(service, letter, letter.code);
        assertThat(service.get(letter.path() + "/letter?language=es"))
                .bodyText()
                .contains("lang=\"es\"", "La carta");
        assertThat(service.get(letter.path() + "/say/missed")).hasRedirectedUrl(letter.path() + "/letter");
        assertThat(service.get(letter.path() + "/say/accepted")).bodyText().contains("Atenderemos al paciente");
    }

    @Test
    void databaseHoldsNeitherTokenNorCodeNorPatient() {
        var letter = SentLetter.now();
        var service = opened(letter);
        say(service, letter, "reply", "text", "Jana Quicksilver came");
        assertThat(letter.dump())
                .doesNotContain(
                        letter.token.characters(),
                        letter.code.characters(),
                        letter.code.grouped(),
                        "Quicksilver",
                        "Jana",
                        "ABCD2345",
                        "10.0.");
    }

    private Visitor opened(SentLetter letter) {
        var service = visitors.newcomer();
        assertThat(open(service, letter, letter.code)).hasRedirectedUrl(letter.path() + "/letter");
        service.get(letter.path() + "/letter");
        return service;
    }

    private static MvcTestResult open(Visitor service, SentLetter letter, HandoverCode code) {
        return post(service, letter.path(), code);
    }

    private MvcTestResult post(String path, HandoverCode code) {
        return post(visitors.newcomer(), path, code);
    }

    private static MvcTestResult post(Visitor service, String path, HandoverCode code) {
        service.get(path);
        return service.post(path, "code", code.grouped());
    }

    private static void say(Visitor service, SentLetter letter, String what, String... fields) {
        var all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "page";
        all[fields.length + 1] = page();
        assertThat(service.post(letter.path() + "/say/" + what, all)).hasRedirectedUrl(letter.path() + "/letter");
    }

    private static String page() {
        return UUID.randomUUID().toString();
    }

    private static String page(MvcTestResult shown) {
        var page = PAGE.matcher(Visitor.text(shown));
        assertThat(page.find()).isTrue();
        return page.group(1);
    }

    private static Cookie visit(Visitor service) {
        return service.cookies().values().stream()
                .filter(it -> it.getName().startsWith("__Host-handover-"))
                .findFirst()
                .orElseThrow();
    }

    /** A page without what differs from one request to the next. */
    private static String unmarked(MvcTestResult result) {
        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return Visitor.text(result)
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("/r/[0-9a-z]+", "");
    }
}
