package evenfall.local;

import java.util.concurrent.CompletableFuture;

/**
 * Whether somebody asked the clinic to stop, with Ctrl-C or otherwise. It is heeded between two steps: half a step would
 * leave half a database.
 */
final class StopSign {

    private final CompletableFuture<Void> allStopped = new CompletableFuture<>();

    private volatile boolean up;

    /** From now on Java goes only after {@link #allStopped()}. */
    static StopSign watch() {
        var sign = new StopSign();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            sign.up = true;
            sign.allStopped.join();
        }));
        return sign;
    }

    boolean isUp() {
        return up;
    }

    /** @throws ClinicDown if it is up */
    void heed() {
        if (up) {
            throw new ClinicDown("Stopped.");
        }
    }

    void allStopped() {
        allStopped.complete(null);
    }
}
