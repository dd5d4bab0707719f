package evenfall.intake.clinic;

import evenfall.protocol.Protocol;
import evenfall.protocol.ProtocolLoader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the protocol once, at the start; a broken one keeps the service from starting. */
@Configuration(proxyBeanMethods = false)
class ClinicConfiguration {

    @Bean
    Protocol protocol(@Value("${evenfall.intake.protocol}") String id) {
        return ProtocolLoader.shipped(id);
    }
}
