package evenfall.support.mail;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How mail leaves. Without either of both none does, and nothing offers it.
 *
 * @param from whom it comes from; needed as soon as there is a mail server (spring.mail.host)
 * @param folder where it is put as files in place of a mail server, to be tried out or fetched from there
 */
@ConfigurationProperties("evenfall.mail")
record MailSettings(@Nullable String from, @Nullable Path folder) {}
