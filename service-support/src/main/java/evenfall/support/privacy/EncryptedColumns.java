package evenfall.support.privacy;

import evenfall.envelope.KeyFolder;
import evenfall.envelope.RecordKeys;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Imported by a service that keeps confidential words. It does not start without the keys to them. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
public class EncryptedColumns {

    @Bean
    RecordKeys recordKeys(KeyFolder folder) {
        return folder.recordKeys();
    }
}
