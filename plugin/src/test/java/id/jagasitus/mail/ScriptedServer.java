package id.jagasitus.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A server that behaves badly in one chosen way. */
final class ScriptedServer implements AutoCloseable {
  enum Vice {
    REFUSES_SENDER,
    REFUSES_RECIPIENT,
    GREYLISTS,
    NO_SPACE_AT_DATA,
    DIES_IN_DATA,
    DIES_AFTER_DATA,
    NEVER_ANSWERS,
    /** Takes the whole message and then says nothing. */
    SILENT_AFTER_DATA,
    /** Has no time for anybody (RFC 5321, 4.3.2). */
    BUSY,
    /** Wants no mail from us at all. */
    REFUSES_CONNECTION,
    /** Takes everything, each answer late. */
    SLOW,
    TAKES,
    /** Takes only what comes over TLS, begun with the first byte. */
    SPEAKS_TLS,
    /** Takes only what comes after STARTTLS (RFC 3207). */
    WANTS_STARTTLS
  }

  private static final char[] PASSWORD = "contoh".toCharArray();

  final List<String> taken = new CopyOnWriteArrayList<>();
  final AtomicInteger connections = new AtomicInteger();
  volatile Vice vice;
  private volatile @Nullable Socket upgraded;
  private final ServerSocket socket;

  ScriptedServer(Vice vice) throws IOException {
    this.vice = vice;
    this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(vice == Vice.SPEAKS_TLS ? tls(client) : client);
      } catch (IOException e) {
        // the test closed the server, or the client went away: both are meant
      }
    }
  }

  private static Socket tls(Socket client) throws IOException {
    try (var file = ScriptedServer.class.getResourceAsStream("surel.p12")) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(file, PASSWORD);
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      var wrapped = (SSLSocket) context.getSocketFactory().createSocket(client, null, true);
      wrapped.setUseClientMode(false);
      return wrapped;
    } catch (GeneralSecurityException e) {
      throw new IOException("making the test server's TLS", e);
    }
  }

  private void talk(Socket client) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    OutputStream out = client.getOutputStream();
    connections.incrementAndGet();
    if (vice == Vice.NEVER_ANSWERS) {
      in.readLine();
      return;
    }
    if (!client.equals(upgraded)) {
      say(out, greeting());
    }
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals("STARTTLS") && vice == Vice.WANTS_STARTTLS) {
        say(out, "220 go on");
        upgraded = tls(client);
        talk(upgraded);
        return;
      } else if (line.equals("DATA")) {
        if (!data(in, out)) {
          return;
        }
      } else {
        say(out, answer(line));
      }
    }
  }

  private String greeting() {
    return switch (vice) {
      case BUSY -> "421 4.3.2 too busy";
      case REFUSES_CONNECTION -> "554 5.7.1 go away";
      default -> "220 test";
    };
  }

  private String answer(String line) {
    if (vice == Vice.WANTS_STARTTLS && upgraded == null) {
      return line.startsWith("EHLO") ? "250-test\r\n250 STARTTLS" : "530 5.7.0 STARTTLS first";
    }
    if (line.startsWith("MAIL") && vice == Vice.REFUSES_SENDER) {
      return "550 5.7.1 not you";
    }
    if (line.startsWith("RCPT") && vice == Vice.REFUSES_RECIPIENT) {
      return "550 5.1.1 no such user";
    }
    if (line.startsWith("RCPT") && vice == Vice.GREYLISTS) {
      return "451 4.7.1 greylisted, come back later";
    }
    return line.startsWith("QUIT") ? "221 bye" : "250 ok";
  }

  private boolean data(BufferedReader in, OutputStream out) throws IOException {
    say(out, "354 go on");
    var message = new StringBuilder();
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null || vice == Vice.DIES_IN_DATA) {
        return false;
      }
      message.append(line).append('\n');
    }
    if (vice == Vice.DIES_AFTER_DATA) {
      return false;
    }
    if (vice == Vice.SILENT_AFTER_DATA) {
      in.readLine();
      return false;
    }
    if (vice == Vice.NO_SPACE_AT_DATA) {
      say(out, "452 4.3.1 no space");
      return true;
    }
    taken.add(message.toString());
    say(out, "250 taken");
    return true;
  }

  private void say(OutputStream out, String line) throws IOException {
    if (vice == Vice.SLOW) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(150));
    }
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
