package id.jagasitus.launcher.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * A mail server that takes everything and lives through all kills (RFC 5321, the few commands that
 * are needed). It dawdles before it confirms a message, so that kills fall there too.
 */
final class MailSink implements AutoCloseable {

  private static final int MOST_DAWDLING_MS = 120;

  private final ServerSocket socket;
  private final Random random;
  private final List<String> taken = new ArrayList<>();

  private MailSink(ServerSocket socket, Random random) {
    this.socket = socket;
    this.random = random;
  }

  static MailSink open(Random random) throws IOException {
    var sink = new MailSink(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), random);
    Thread.ofPlatform().daemon().name("mail-sink").start(sink::accept);
    return sink;
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The messages that were taken, as they came. */
  synchronized List<String> taken() {
    return List.copyOf(taken);
  }

  private void accept() {
    try {
      while (true) {
        Socket caller = socket.accept();
        Thread.ofPlatform().daemon().start(() -> serve(caller));
      }
    } catch (SocketException closed) {
      // close() ends this thread
    } catch (IOException e) {
      throw new IllegalStateException("the mail sink broke", e);
    }
  }

  private void serve(Socket caller) {
    try (caller;
        var in =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1))) {
      OutputStream out = caller.getOutputStream();
      say(out, "220 sink");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.equals("DATA")) {
          say(out, "354 go on");
          String message = message(in);
          dawdle();
          keep(message);
        }
        say(out, line.equals("QUIT") ? "221 bye" : "250 ok");
      }
    } catch (IOException killed) {
      // the server at the other end died; what it had sent whole is kept
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** Up to the lone dot; one that is cut off was never taken. */
  private static String message(BufferedReader in) throws IOException {
    var text = new StringBuilder();
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) {
        throw new IOException("cut off");
      }
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private void dawdle() {
    int pause;
    synchronized (random) {
      pause = random.nextInt(MOST_DAWDLING_MS);
    }
    LockSupport.parkNanos(pause * 1_000_000L);
  }

  private synchronized void keep(String message) {
    taken.add(message);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
