package evenfall.intake.draft;

import evenfall.envelope.DraftKeys;
import evenfall.envelope.KeyFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the service's half of what opens a draft; without it the service does not start. */
@Configuration(proxyBeanMethods = false)
class DraftConfiguration {

    @Bean
    DraftKeys draftKeys(KeyFolder folder) {
        return folder.draftKeys();
    }
}
