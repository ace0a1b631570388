package id.jagasitus;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A name server of our own on the loopback address (RFC 1035 §4): answers what it was told over UDP
 * and TCP, and "no such name" to anything else.
 */
final class LoopbackNames implements AutoCloseable {

  private static final int PTR = 12;
  private static final int AAAA = 28;
  private static final int NO_SUCH_NAME = 3;
  private static final int SERVER_FAILURE = 2;

  private final DatagramSocket udp;
  private final ServerSocket tcp;
  private final Map<String, List<String>> records = new ConcurrentHashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private volatile Mood mood = Mood.ANSWERS;

  /** How it treats questions. */
  enum Mood {
    ANSWERS,
    /** Over UDP only that the answer is too long for it. */
    CUTS,
    FAILS,
    SILENT
  }

  LoopbackNames() throws IOException {
    udp = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    tcp = new ServerSocket(udp.getLocalPort(), 8, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::datagrams);
    Thread.ofPlatform().daemon().start(this::connections);
  }

  /** What a name leads to: another name, or an address. */
  LoopbackNames with(String name, String... values) {
    records.put(name, List.of(values));
    return this;
  }

  void mood(Mood now) {
    mood = now;
  }

  String address() {
    return "127.0.0.1:" + udp.getLocalPort();
  }

  /** Names asked for so far. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  private void datagrams() {
    byte[] room = new byte[512];
    while (!udp.isClosed()) {
      var packet = new DatagramPacket(room, room.length);
      try {
        udp.receive(packet);
        byte[] answer = answer(ByteBuffer.wrap(room, 0, packet.getLength()), mood == Mood.CUTS);
        if (mood != Mood.SILENT) {
          udp.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
        }
      } catch (SocketException e) {
        return;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void connections() {
    while (!tcp.isClosed()) {
      try (Socket visitor = tcp.accept()) {
        var in = new DataInputStream(visitor.getInputStream());
        byte[] question = in.readNBytes(in.readUnsignedShort());
        byte[] answer = answer(ByteBuffer.wrap(question), false);
        var out = new DataOutputStream(visitor.getOutputStream());
        out.writeShort(answer.length);
        out.write(answer);
        out.flush();
      } catch (SocketException e) {
        return;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private byte[] answer(ByteBuffer question, boolean cut) throws IOException {
    short id = question.getShort();
    question.position(12);
    String name = name(question);
    int kind = question.getShort();
    asked.add(name);
    byte[] echoed = new byte[question.position() + 2 - 12];
    question.get(12, echoed);
    List<String> known = records.get(name);
    List<byte[]> values = known == null || cut ? List.of() : values(known, kind);
    var out = new ByteArrayOutputStream();
    var data = new DataOutputStream(out);
    data.writeShort(id);
    data.writeShort(0x8180 | (cut ? 0x0200 : 0) | code(known));
    data.writeShort(1);
    data.writeShort(values.size());
    data.writeInt(0);
    data.write(echoed);
    for (byte[] value : values) {
      data.writeShort(0xC00C);
      data.writeShort(kind);
      data.writeShort(1);
      data.writeInt(60);
      data.writeShort(value.length);
      data.write(value);
    }
    return out.toByteArray();
  }

  private int code(@Nullable List<String> known) {
    return mood == Mood.FAILS ? SERVER_FAILURE : known == null ? NO_SUCH_NAME : 0;
  }

  private static String name(ByteBuffer from) {
    var name = new StringBuilder();
    for (int length = from.get(); length > 0; length = from.get()) {
      byte[] label = new byte[length];
      from.get(label);
      name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
    }
    return name.toString();
  }

  private static List<byte[]> values(List<String> known, int kind) throws IOException {
    var values = new ArrayList<byte[]>();
    for (String text : known) {
      boolean address = text.matches("[0-9.]+|[0-9a-f:]*:[0-9a-f:]*");
      if (kind == PTR && !address) {
        values.add(written(text));
      } else if (kind != PTR && address && text.contains(":") == (kind == AAAA)) {
        values.add(InetAddress.getByName(text).getAddress());
      }
    }
    return values;
  }

  private static byte[] written(String name) {
    var out = new ByteArrayOutputStream();
    for (String label : name.split("\\.", -1)) {
      out.write(label.length());
      out.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
    }
    out.write(0);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    udp.close();
    tcp.close();
  }
}
