package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.repository.BlobId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TreeCodecTest {

  private static final BlobId SOME = BlobId.of(new byte[] {1});

  /** What restic 0.14 wrote for a folder with a file, a folder and a link. */
  private static final String RESTICS =
      "{\"nodes\":[{\"name\":\"a \\u003c\\\\n\\\\xff\",\"type\":\"file\",\"mode\":420,"
          + "\"mtime\":\"2026-11-22T10:00:00.5Z\",\"atime\":\"2026-11-22T10:00:00.5Z\","
          + "\"ctime\":\"2026-11-22T10:00:01Z\",\"uid\":0,\"gid\":7,\"user\":\"root\","
          + "\"inode\":12,\"device_id\":65024,\"size\":3,\"links\":1,\"content\":[\""
          + SOME.hex()
          + "\"]},{\"name\":\"d\",\"type\":\"dir\",\"mode\":2147484141,"
          + "\"mtime\":\"1969-12-31T23:59:59.123456789Z\","
          + "\"atime\":\"1969-12-31T23:59:59.123456789Z\","
          + "\"ctime\":\"1970-01-01T00:00:00Z\",\"uid\":4294967294,\"gid\":0,\"links\":2,"
          + "\"content\":null,\"subtree\":\""
          + SOME.hex()
          + "\"},{\"name\":\"l\",\"type\":\"symlink\",\"mode\":134218239,"
          + "\"mtime\":\"1970-01-01T00:00:00Z\",\"atime\":\"1970-01-01T00:00:00Z\","
          + "\"ctime\":\"1970-01-01T00:00:00Z\",\"uid\":0,\"gid\":0,"
          + "\"linktarget\":\"\\u0026/x\",\"content\":null}]}\n";

  private static List<Node> decode(String json) throws IOException {
    return TreeDecoder.decode(json.getBytes(StandardCharsets.UTF_8), SOME);
  }

  @Test
  void encode_ofDecoded_isTheSameToTheByte() throws IOException {
    assertEquals(RESTICS, new String(TreeEncoder.encode(decode(RESTICS)), StandardCharsets.UTF_8));
  }

  @Test
  void decode_readsEachField() throws IOException {
    Node file = decode(RESTICS).getFirst();
    assertEquals(RawName.of(new byte[] {'a', ' ', '<', '\n', (byte) 0xff}), file.name());
    assertEquals(Instant.parse("2026-11-22T10:00:00.5Z"), file.modified());
    assertEquals(new Owner(0, 7, "root", ""), file.owner());
    assertEquals(List.of(SOME), file.content());
    assertEquals(-2, decode(RESTICS).get(1).owner().uid());
  }

  @Test
  void decode_ofOtherZonesAndUnknownFields_isRead() throws IOException {
    String other =
        RESTICS
            .replace("2026-11-22T10:00:01Z", "2026-11-22T17:00:01+07:00")
            .replace("\"mode\":420", "\"mode\":420,\"new\":{\"x\":[1]}");
    assertEquals(decode(RESTICS), decode(other));
  }

  @Test
  void linkTarget_thatIsNotUtf8_isKeptRaw() throws IOException {
    Node link = decode(RESTICS).get(2);
    RawName raw = RawName.of(new byte[] {'x', (byte) 0xfe});
    Node odd =
        new Node(
            link.name(),
            link.type(),
            link.mode(),
            link.modified(),
            link.accessed(),
            link.changed(),
            link.owner(),
            0,
            0,
            0,
            0,
            raw,
            0,
            List.of(),
            null);
    String json = new String(TreeEncoder.encode(List.of(odd)), StandardCharsets.UTF_8);
    assertTrue(json.contains("\"linktarget_raw\":\"eP4=\""), json);
    assertEquals(raw, decode(json).getFirst().linkTarget());
  }

  @Test
  void decode_ofNonsense_isRefusedInWords() {
    for (String bad :
        List.of(
            "[]",
            "{\"nodes\":[{\"name\":\"x\",\"type\":\"wat\"}]}",
            "{\"nodes\":[{\"name\":\"x\",\"type\":\"dir\"}]}",
            "{\"nodes\":[{\"name\":\"\\\\q\",\"type\":\"file\"}]}",
            "{\"nodes\":[{\"mtime\":\"kemarin\"}]}",
            "{\"nodes\":[")) {
      var error = assertThrows(IOException.class, () -> decode(bad), bad);
      assertTrue(error.toString().contains("tree "), error.toString());
    }
  }
}
