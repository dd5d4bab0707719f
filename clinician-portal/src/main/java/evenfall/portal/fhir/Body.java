package evenfall.portal.fhir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Reads an answer up to a size, and hangs up on whoever says more. */
final class Body implements BodySubscriber<byte[]> {

    private final int most;

    private final ByteArrayOutputStream read = new ByteArrayOutputStream();

    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

    private @Nullable Subscription subscription;

    Body(int most) {
        this.most = most;
    }

    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Subscription begun) {
        this.subscription = begun;
        begun.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (var part : parts) {
            if (whole.isDone() || read.size() + part.remaining() > most) {
                hangUp();
                return;
            }
            var bytes = new byte[part.remaining()];
            part.get(bytes);
            read.writeBytes(bytes);
        }
    }

    private void hangUp() {
        if (whole.completeExceptionally(new TooLarge()) && subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public void onError(Throwable broken) {
        whole.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        whole.complete(read.toByteArray());
    }
}
