package evenfall.support.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSender;

/** Finds the way by which mail leaves here. */
@AutoConfiguration(after = MailSenderAutoConfiguration.class)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    @Bean
    MailOffice mailOffice(MailSettings settings, ObjectProvider<JavaMailSender> servers) {
        var folder = settings.folder();
        var server = servers.getIfAvailable();
        return new MailOffice(
                settings.from(),
                folder != null ? MailCarrier.folder(folder) : server != null ? MailCarrier.server(server) : null);
    }
}
