package evenfall.benchmark;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long patients look at a page before they send it. */
enum Pace {
    /** Faster than most: the product itself reckons with twelve seconds a page. */
    LIKE_PEOPLE(4_000, 8_000),
    WITHOUT_PAUSE(0, 0);

    private final int leastMillis;

    private final int mostMillis;

    Pace(int leastMillis, int mostMillis) {
        this.leastMillis = leastMillis;
        this.mostMillis = mostMillis;
    }

    /** Real time has to pass here: the pauses between requests are the load that is measured. */
    void think() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextInt(leastMillis, mostMillis + 1)));
    }

    /** Not everybody begins at once. */
    void arrive() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextInt(mostMillis + 1)));
    }
}
