package id.jagasitus.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A server on the loopback that answers with whatever bytes a test wants, at whatever pace; each
 * caller gets a thread of its own, which ends when the caller hangs up.
 */
public final class HostileServer implements AutoCloseable {

  private final ServerSocket server;
  private final Script script;
  private final AtomicInteger asked = new AtomicInteger();

  /** What is sent when somebody asks. */
  @FunctionalInterface
  public interface Script {
    void answer(OutputStream out) throws IOException;
  }

  private HostileServer(ServerSocket server, Script script) {
    this.server = server;
    this.script = script;
  }

  /** Begins to listen. */
  public static HostileServer with(Script script) throws IOException {
    var server = new ServerSocket();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    var hostile = new HostileServer(server, script);
    Thread.ofPlatform().daemon().name("hostile").start(hostile::serve);
    return hostile;
  }

  /** Bytes of a text; the head of an answer takes CR LF. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Sends a byte every few milliseconds until the other side has had enough. */
  public static void drip(OutputStream out, String text) throws IOException {
    byte[] bytes = bytes(text);
    for (int i = 0; ; i++) {
      out.write(bytes[i % bytes.length]);
      out.flush();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket caller = server.accept();
        Thread.ofPlatform().daemon().name("hostile-answer").start(() -> answer(caller));
      } catch (IOException closed) {
        return; // the test is over
      }
    }
  }

  private void answer(Socket caller) {
    try (caller) {
      InputStream in = caller.getInputStream();
      int end = 0;
      while (end < 4) { // the empty line behind the head of the request
        int next = in.read();
        if (next < 0) {
          return;
        }
        end = next == (end % 2 == 0 ? '\r' : '\n') ? end + 1 : 0;
      }
      asked.incrementAndGet();
      script.answer(caller.getOutputStream());
    } catch (IOException hungUp) {
      return; // which is what the tests want to see
    }
  }

  /** How many requests came. */
  public int asked() {
    return asked.get();
  }

  /** Its address with a host of the loopback's. */
  public URI address(String host) {
    return URI.create("http://" + host + ":" + server.getLocalPort() + "/");
  }

  /** Its address. */
  public URI address() {
    return address("127.0.0.1");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
