package id.jagasitus.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;

/**
 * A notice that waits, with how often it came.
 *
 * @param to address of the recipient
 * @param newest the last of them
 * @param first when the first came
 */
public record Pending(String to, Notice newest, Instant first, long count) {
  private static final int FORM = 1;

  Pending and(Notice more) {
    return new Pending(to, more, first, count + 1);
  }

  /** What makes two notices one line. */
  String group() {
    return to + "\n" + newest.kind() + "\n" + newest.key();
  }

  byte[] bytes() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var data = new DataOutputStream(out)) {
      data.writeInt(FORM);
      data.writeUTF(to);
      data.writeUTF(newest.kind().name());
      data.writeUTF(newest.key());
      data.writeUTF(newest.title());
      data.writeUTF(newest.text());
      data.writeUTF(newest.link());
      data.writeLong(newest.when().toEpochMilli());
      data.writeLong(first.toEpochMilli());
      data.writeLong(count);
    }
    return out.toByteArray();
  }

  static Pending read(byte[] bytes) throws IOException {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != FORM) {
        throw new IOException("a waiting notice of a newer version");
      }
      String to = in.readUTF();
      var kind = Notice.Kind.valueOf(in.readUTF());
      var notice =
          new Notice(
              kind,
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              Instant.ofEpochMilli(in.readLong()));
      return new Pending(to, notice, Instant.ofEpochMilli(in.readLong()), in.readLong());
    } catch (IllegalArgumentException e) {
      throw new IOException("a waiting notice of a newer version", e);
    }
  }
}
