package evenfall.portal.fhir;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where referrals may be sent to. Without any host none is.
 *
 * @param hosts names of hosts, each with its port where that is not 443; exactly these are called and no others
 * @param privateAddresses whether a host may have an address that is not of the public internet, such as within a hospital
 * @param plainLoopback whether this very machine may be called without TLS, which is for trying it out
 * @param connectTimeout how long to wait for a connection
 * @param timeout how long to wait for a whole answer
 */
@ConfigurationProperties("evenfall.exchange")
record ExchangeSettings(
        @DefaultValue Set<String> hosts,
        @DefaultValue("false") boolean privateAddresses,
        @DefaultValue("false") boolean plainLoopback,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("20s") Duration timeout) {

    ExchangeSettings {
        hosts = Set.copyOf(hosts);
    }
}
