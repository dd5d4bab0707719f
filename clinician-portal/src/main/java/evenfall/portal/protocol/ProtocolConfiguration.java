package evenfall.portal.protocol;

import evenfall.protocol.ProtocolLoader;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the protocols once, at the start; a broken one keeps the portal from starting. */
@Configuration(proxyBeanMethods = false)
class ProtocolConfiguration {

    /** What was asked is read, whatever a clinic has switched off since. */
    @Bean
    Protocols protocols(@Value("${evenfall.portal.protocols}") List<String> ids) {
        return new Protocols(ids.stream()
                .map(ProtocolLoader::shipped)
                .map(it -> it.with(it.demands()))
                .toList());
    }
}
