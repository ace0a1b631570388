package id.jagasitus.watch;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes the first bytes of an answer and lets go of the connection when there are more. */
final class LimitedBody implements HttpResponse.BodySubscriber<LimitedBody.Taken> {

  /**
   * What was taken.
   *
   * @param whole whether there was no more
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Taken(byte[] bytes, boolean whole) {}

  private final int most;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final CompletableFuture<Taken> taken = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

  LimitedBody(int most) {
    this.most = most;
  }

  @Override
  public CompletionStage<Taken> getBody() {
    return taken;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> pieces) {
    for (ByteBuffer piece : pieces) {
      int count = Math.min(piece.remaining(), most - out.size());
      byte[] bytes = new byte[count];
      piece.get(bytes);
      out.writeBytes(bytes);
      if (piece.hasRemaining()) {
        stop();
        return;
      }
    }
  }

  private void stop() {
    Flow.Subscription open = subscription;
    if (open != null) {
      open.cancel();
    }
    taken.complete(new Taken(out.toByteArray(), false));
  }

  @Override
  public void onError(Throwable problem) {
    taken.completeExceptionally(problem);
  }

  @Override
  public void onComplete() {
    taken.complete(new Taken(out.toByteArray(), true));
  }
}
