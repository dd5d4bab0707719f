package evenfall.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTests {

    @Test
    void nobodyHasToChoose() {
        assertThat(Ports.from()).isEqualTo(new Ports(8080, 8081));
    }

    @Test
    void eachPortMayBeChosen() {
        assertThat(Ports.from("--portal-port", "9001", "--intake-port", "9000")).isEqualTo(new Ports(9000, 9001));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--intake-port", "--intake-port 0", "--intake-port 65536", "--portal-port x"})
    void whatIsNotUnderstoodIsAnsweredWithTheUse(String arguments) {
        assertThatThrownBy(() -> Ports.from(arguments.split(" ")))
                .isInstanceOf(ClinicDown.class)
                .hasMessage("Use: ./clinic run [--intake-port N] [--portal-port N]");
    }

    @Test
    void twoServicesDoNotShareAPort() {
        assertThatThrownBy(() -> Ports.from("--intake-port", "8081")).hasMessageContaining("two different ports");
    }

    @Test
    void aBusyPortIsNamedTogetherWithTheWayOut() throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new Ports(freePort(), busy.getLocalPort());
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(ClinicDown.class)
                    .hasMessage("Port %d is busy. Choose another one: ./clinic run --portal-port N"
                            .formatted(busy.getLocalPort()));
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
