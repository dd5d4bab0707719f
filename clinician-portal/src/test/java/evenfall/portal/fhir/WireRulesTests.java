package evenfall.portal.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireRulesTests {

    static final ExchangeSettings SETTINGS = new ExchangeSettings(
            Set.of("fhir.example.org", "fhir.example.org:8443", "localhost:9"),
            false,
            true,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fhir.example.org/r4",
                "https://FHIR.example.org:443/r4/",
                "https://fhir.example.org:8443",
                "http://localhost:9/fhir"
            })
    void hostOnTheListIsCalled(String address) {
        assertThatNoException().isThrownBy(() -> Endpoint.of(address, SETTINGS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no address",
                "http://fhir.example.org/r4",
                "https://fhir.example.org:444/r4",
                "https://fhir.example.org.evil.example/r4",
                "https://evil.example/fhir.example.org",
                "https://fhir.example.org@evil.example/r4",
                "https://evil@fhir.example.org/r4",
                "https://fhir.example.org/r4?x=y",
                "https://fhir.example.org/r4#x",
                "ftp://fhir.example.org/r4",
                "file:///etc/passwd",
                "http://localhost:10/fhir",
                "http://127.0.0.1:9/fhir"
            })
    void anyOtherIsNot(String address) {
        assertThatExceptionOfType(NotExchanged.class)
                .isThrownBy(() -> Endpoint.of(address, SETTINGS))
                .satisfies(it -> assertThat(it.because()).isEqualTo(Trouble.HOST_NOT_ALLOWED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "fc00::1",
                "fe80::1"
            })
    void addressOfAPrivateNetworkIsNotPublic(String address) {
        assertThat(Addresses.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.216.34", "172.32.0.1", "2606:4700::1111"})
    void othersAre(String address) {
        assertThat(Addresses.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void patienceGrowsAndEnds() {
        var now = Instant.parse("2026-11-23T10:00:00Z");
        assertThat(Patience.after(1, Trouble.NOT_REACHED, null, now)).contains(now.plusSeconds(60));
        assertThat(Patience.after(20, Trouble.NOT_REACHED, null, now)).contains(now.plusSeconds(4 * 3600));
        assertThat(Patience.after(45, Trouble.NOT_REACHED, null, now)).isEmpty();
        assertThat(Patience.after(1, Trouble.REFUSED, null, now)).isEmpty();
        assertThat(Patience.after(1, Trouble.BUSY, Duration.ofHours(1), now)).contains(now.plusSeconds(3600));
        assertThat(Patience.after(1, Trouble.BUSY, Duration.ofDays(300), now)).contains(now.plus(Duration.ofDays(1)));
        assertThat(Patience.after(1, Trouble.BUSY, Duration.ofDays(-3), now)).contains(now.plusSeconds(60));
    }
}
