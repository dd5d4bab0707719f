package evenfall.portal.fhir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What we identify ourselves by, in one file for each host, beside the keys. A file is read whenever it is needed, so that
 * a new token holds at once.
 */
@Component
class Tokens {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{1,4096}");

    private static final Pattern PLACE = Pattern.compile("[a-z0-9.-]+(:\\d+)?");

    private final Path folder;

    Tokens(@Value("${evenfall.keys}") Path folder) {
        this.folder = folder;
    }

    record Token(String value) {

        @Override
        public String toString() {
            return "[token]";
        }
    }

    /**
     * The token for an endpoint; none where it wants none.
     *
     * @throws NotExchanged if there is a file and no token in it
     */
    Optional<Token> find(Endpoint endpoint) throws NotExchanged {
        var place = endpoint.place();
        if (!PLACE.matcher(place).matches()) {
            throw new NotExchanged(Trouble.CREDENTIALS);
        }
        try {
            var token = Files.readString(folder.resolve("exchange-%s.token".formatted(place.replace(':', '-'))))
                    .strip();
            if (!TOKEN.matcher(token).matches()) {
                throw new NotExchanged(Trouble.CREDENTIALS);
            }
            return Optional.of(new Token(token));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException _) {
            throw new NotExchanged(Trouble.CREDENTIALS);
        }
    }
}
