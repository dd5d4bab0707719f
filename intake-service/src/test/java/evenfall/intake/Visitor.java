package evenfall.intake;

import evenfall.support.TestDatabase;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A patient with a browser that keeps cookies and sends forms with the hidden token they came with. */
public class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Pattern SECTION = Pattern.compile(
            "href=\"(/questions/[a-z0-9-]+)\" aria-describedby.*?class=\"state ([a-z]+)\"", Pattern.DOTALL);

    private static final Pattern CODE = Pattern.compile("class=\"code\">([^<]+)<");

    private final MockMvcTester mvc;

    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    private String token = "";

    private String address = "192.0.2.1";

    Visitor(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    public Visitor from(String networkAddress) {
        this.address = networkAddress;
        return this;
    }

    public MvcTestResult get(String path) {
        var request = mvc.get().uri(path).with(it -> {
            it.setRemoteAddr(address);
            return it;
        });
        return remember((cookies.isEmpty() ? request : request.cookie(sent())).exchange());
    }

    /** Sends a form; fields are given as name and value in turn, and a name may come more than once. */
    public MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).param("_csrf", token).with(it -> {
            it.setRemoteAddr(address);
            return it;
        });
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return remember((cookies.isEmpty() ? request : request.cookie(sent())).exchange());
    }

    /** Sends a form that brings a file, written out as a browser does. */
    public MvcTestResult upload(String path, String type, byte[] body) {
        var request = mvc.post().uri(path).contentType(type).content(body).with(it -> {
            it.setRemoteAddr(address);
            return it;
        });
        return remember((cookies.isEmpty() ? request : request.cookie(sent())).exchange());
    }

    public Visitor begin() {
        get("/" + TestDatabase.CLINIC);
        post("/" + TestDatabase.CLINIC);
        return this;
    }

    public Visitor introduce() {
        answer("respondent", "respondent", "self");
        post("/consent", "agreed", "true");
        post("/person", "name", "Nora Night", "born.day", "27", "born.month", "3", "born.year", "1980");
        post("/contact", "phone", "+420 123 456 789");
        return this;
    }

    public MvcTestResult answer(String page, String... fields) {
        return post("/questions/" + page, fields);
    }

    /** Answers every question of the safety check with no. */
    public Visitor safe() {
        answer("sex-registered", "sex-registered", "male");
        answer("safety-legs", no("one-leg-swollen", "leg-hot-red", "one-leg-new-pain", "fever-now"));
        answer("safety-sudden", no("breath-chest", "sudden-cold-pale-leg", "new-leg-weakness", "saddle-bladder"));
        answer("safety-sores", no("foot-rest-pain", "foot-sore", "leg-injury-no-weight", "dark-stool-bleed"));
        return this;
    }

    public static String[] no(String... questions) {
        return Arrays.stream(questions)
                .flatMap(it -> Arrays.stream(new String[] {it, "no"}))
                .toArray(String[]::new);
    }

    /** Everything that has to be answered before the form can be sent. */
    public Visitor ready() {
        return introduce().safe();
    }

    /** The reference on the receipt. */
    public String reference() {
        return shown(get("/receipt"));
    }

    /** Where the sections begin that the overview offers and that were not told yet. */
    public List<String> sectionsToTell() {
        var page = text(get("/overview"));
        return SECTION.matcher(page)
                .results()
                .filter(it -> !it.group(2).equals("done"))
                .map(it -> it.group(1))
                .toList();
    }

    /** The code as the page shows it. */
    public String code() {
        return shown(get("/code"));
    }

    private static String shown(MvcTestResult page) {
        var code = CODE.matcher(text(page));
        if (!code.find()) {
            throw new AssertionError("There is no code on this page");
        }
        return code.group(1);
    }

    public Map<String, Cookie> cookies() {
        return cookies;
    }

    /** The hidden token of the last form that was shown. */
    public String token() {
        return token;
    }

    /** Forgets everything, as another device would not know it. */
    public void forget() {
        cookies.clear();
    }

    public static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Cookie[] sent() {
        return cookies.values().toArray(Cookie[]::new);
    }

    private MvcTestResult remember(MvcTestResult result) {
        for (var cookie : result.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        var form = TOKEN.matcher(text(result));
        if (form.find()) {
            token = form.group(1);
        }
        return result;
    }
}
