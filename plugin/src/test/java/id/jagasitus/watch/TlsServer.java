package id.jagasitus.watch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A web server on the loopback whose certificate a test may change between two requests. */
public final class TlsServer implements AutoCloseable {

  private static final byte[] PAGE =
      ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 29\r\nConnection: close\r\n\r\n"
              + "<title>Pengadilan</title><p>.")
          .getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket socket;
  private final Thread serving;
  private volatile SSLContext shown;

  /** Begins to serve, with what it shows. */
  public TlsServer(SSLContext shown) throws IOException {
    this.shown = shown;
    socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    serving = Thread.ofPlatform().daemon().start(this::serve);
  }

  /** Shows another certificate from now on. */
  public void show(SSLContext other) {
    shown = other;
  }

  /** Its address under the name {@code localhost}. */
  public URI address() {
    return URI.create("https://localhost:" + socket.getLocalPort() + "/");
  }

  private void serve() {
    while (true) {
      try (Socket plain = socket.accept()) {
        answer(plain);
      } catch (IOException left) {
        if (socket.isClosed()) {
          return; // else a guest that did not like what is shown
        }
      }
    }
  }

  private void answer(Socket plain) throws IOException {
    try (SSLSocket tls =
        (SSLSocket)
            shown.getSocketFactory().createSocket(plain, null, socket.getLocalPort(), true)) {
      tls.setUseClientMode(false);
      tls.startHandshake();
      if (tls.getInputStream().read(new byte[8_192]) > 0) {
        OutputStream out = tls.getOutputStream();
        out.write(PAGE);
        out.flush();
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    try {
      serving.join(); // a call that is waiting for a guest may take one more
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
