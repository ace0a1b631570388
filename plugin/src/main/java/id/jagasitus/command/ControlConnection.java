package id.jagasitus.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One client of the control socket and the one command it asked for. */
final class ControlConnection implements Runnable {

  /** Passwords and a few hundred file names fit; nobody needs more. */
  private static final int MAX_REQUEST_BYTES = 1 << 20;

  /** A longer request is read up to here without being kept, so that its sender hears why. */
  private static final long MAX_READ_BYTES = 16L << 20;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final System.Logger LOG = System.getLogger(ControlConnection.class.getName());

  private final SocketChannel channel;
  private final Commands commands;
  private volatile boolean cancelled;

  ControlConnection(SocketChannel channel, Commands commands) {
    this.channel = channel;
    this.commands = commands;
  }

  @Override
  public void run() {
    try (channel) {
      end(answer());
    } catch (CancellationException | IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "the client of a command went away", e);
    }
  }

  private int answer() throws IOException {
    try {
      Map<?, ?> request = request();
      Thread.ofVirtual().name("command-cancel").start(this::watch);
      return commands.run(request, this::write, () -> cancelled);
    } catch (CommandRefused e) {
      return Commands.error(this::write, String.valueOf(e.getMessage()), e.code());
    }
  }

  /** Answers without running anything, and hangs up. */
  void refuse(String message) {
    try (channel) {
      end(Commands.error(this::write, message, Commands.FAILED));
    } catch (CancellationException | IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "the client of a command went away", e);
    }
  }

  /** Asks the command to stop at its next whole step. */
  void cancel() {
    cancelled = true;
  }

  /** Hangs up, whatever the command is doing. */
  void drop() {
    cancelled = true;
    try {
      channel.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "closing a command's connection", e);
    }
  }

  private Map<?, ?> request() throws IOException, CommandRefused {
    var line = new ByteArrayOutputStream();
    var buffer = ByteBuffer.allocate(8192);
    for (long left = MAX_READ_BYTES; left > 0; left -= buffer.limit()) {
      if (channel.read(buffer.clear()) < 0) {
        throw new IOException("the connection ended before a request came");
      }
      int end = indexOfNewline(buffer.flip());
      if (line.size() <= MAX_REQUEST_BYTES) {
        line.write(buffer.array(), 0, end < 0 ? buffer.limit() : end);
      }
      if (end >= 0) {
        return parse(line);
      }
    }
    throw new IOException("a request of more than " + MAX_READ_BYTES + " bytes");
  }

  private static int indexOfNewline(ByteBuffer buffer) {
    for (int i = 0; i < buffer.limit(); i++) {
      if (buffer.get(i) == '\n') {
        return i;
      }
    }
    return -1;
  }

  private static Map<?, ?> parse(ByteArrayOutputStream line) throws CommandRefused {
    if (line.size() > MAX_REQUEST_BYTES) {
      throw CommandRefused.usage("the request is longer than " + MAX_REQUEST_BYTES + " bytes");
    }
    try {
      return JSON.readValue(line.toByteArray(), Map.class);
    } catch (JacksonException e) {
      throw CommandRefused.usage("the request is not one line of JSON: " + e.getOriginalMessage());
    }
  }

  /** A second line or the end of the stream means that the operator no longer wants the answer. */
  private void watch() {
    try {
      channel.read(ByteBuffer.allocate(1));
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "the client of a command went away", e);
    } finally {
      cancelled = true;
    }
  }

  private void end(int code) throws IOException {
    write(Pairs.of("type", "end", "code", code));
  }

  private void write(Map<String, ? extends @Nullable Object> line) {
    byte[] json = JSON.writeValueAsBytes(line);
    var buffer = ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
    try {
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (IOException e) {
      cancelled = true;
      throw (CancellationException) new CancellationException("the client went away").initCause(e);
    }
  }
}
