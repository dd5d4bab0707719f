package evenfall.portal.sealing;

import evenfall.envelope.ClinicKeys;
import evenfall.envelope.KeyFolder;
import evenfall.envelope.SearchKeys;
import evenfall.support.privacy.EncryptedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The keys of this portal. Without them it does not start. */
@Configuration(proxyBeanMethods = false)
@Import(EncryptedColumns.class)
class SealingConfiguration {

    @Bean
    ClinicKeys clinicKeys(KeyFolder folder) {
        return folder.clinicKeys();
    }

    @Bean
    SearchKeys searchKeys(KeyFolder folder) {
        return folder.searchKeys();
    }
}
