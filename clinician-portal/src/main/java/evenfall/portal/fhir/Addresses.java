package evenfall.portal.fhir;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Refuses hosts that have an address within some network of its own. The JDK remembers for half a minute what a name
 * stands for, so that a connection goes to the addresses that were looked at; and to one that changed in between TLS
 * would still have to show the certificate of the host.
 */
@Component
class Addresses {

    /** From the special-purpose registries of IANA. */
    private static final List<Block> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Block::of)
            .toList();

    /** All of IPv6 that is handed out to the public at all. */
    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

    private static final int IPV4_BYTES = 4;

    /** @throws NotExchanged if the host is not known, or any of its addresses may not be called */
    void check(Endpoint endpoint, ExchangeSettings settings) throws NotExchanged {
        var addresses = resolve(endpoint.host());
        boolean allowed = endpoint.isPlain()
                ? addresses.allMatch(InetAddress::isLoopbackAddress)
                : settings.privateAddresses() || addresses.allMatch(Addresses::isPublic);
        if (!allowed) {
            throw new NotExchanged(Trouble.ADDRESS_NOT_ALLOWED);
        }
    }

    private static Stream<InetAddress> resolve(String host) throws NotExchanged {
        try {
            return Stream.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException _) {
            throw new NotExchanged(Trouble.NOT_REACHED);
        }
    }

    static boolean isPublic(InetAddress address) {
        boolean global = address.getAddress().length == IPV4_BYTES || GLOBAL_UNICAST.holds(address);
        return global && NOT_PUBLIC.stream().noneMatch(it -> it.holds(address));
    }

    private record Block(InetAddress first, int bits) {

        static Block of(String block) {
            var parts = block.split("/", 2);
            return new Block(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
        }

        boolean holds(InetAddress address) {
            var mine = first.getAddress();
            var theirs = address.getAddress();
            if (mine.length != theirs.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if ((mine[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
