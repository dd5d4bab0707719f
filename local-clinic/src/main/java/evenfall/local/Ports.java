package evenfall.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

/** Where the two services listen on this machine. */
record Ports(int intake, int portal) {

    private static final String INTAKE = "--intake-port";
    private static final String PORTAL = "--portal-port";
    private static final String USAGE = "Use: ./clinic run [%s N] [%s N]".formatted(INTAKE, PORTAL);

    Ports {
        if (intake == portal) {
            throw new ClinicDown("The two services need two different ports, not %d twice.".formatted(intake));
        }
    }

    static Ports from(String... arguments) {
        var intake = 8080;
        var portal = 8081;
        for (int i = 0; i < arguments.length; i += 2) {
            switch (arguments[i]) {
                case INTAKE -> intake = number(arguments, i + 1);
                case PORTAL -> portal = number(arguments, i + 1);
                default -> throw new ClinicDown(USAGE);
            }
        }
        return new Ports(intake, portal);
    }

    URI intakeAddress() {
        return URI.create("http://localhost:" + intake);
    }

    URI portalAddress() {
        return URI.create("http://localhost:" + portal);
    }

    void requireFree() {
        requireFree(intake, INTAKE);
        requireFree(portal, PORTAL);
    }

    private static int number(String[] arguments, int position) {
        if (position < arguments.length && arguments[position].matches("[1-9]\\d{0,4}")) {
            var port = Integer.parseInt(arguments[position]);
            if (port <= 0xFFFF) {
                return port;
            }
        }
        throw new ClinicDown(USAGE);
    }

    private static void requireFree(int port, String option) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return;
        } catch (IOException e) {
            throw new ClinicDown("Port %d is busy. Choose another one: ./clinic run %s N".formatted(port, option), e);
        }
    }
}
