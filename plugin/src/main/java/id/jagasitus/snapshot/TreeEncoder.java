package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Writes a folder's entries byte for byte as Go's {@code encoding/json} would, fields in order. */
final class TreeEncoder {

  private final StringBuilder out;

  private TreeEncoder(int capacity) {
    out = new StringBuilder(capacity);
  }

  /** A tree blob. The nodes must be in strictly ascending order of their raw names. */
  static byte[] encode(List<Node> nodes) {
    var encoder = new TreeEncoder(64 + nodes.size() * 420);
    encoder.out.append("{\"nodes\":[");
    for (int i = 0; i < nodes.size(); i++) {
      encoder.out.append(i == 0 ? "" : ",");
      encoder.node(nodes.get(i));
    }
    encoder.out.append("]}\n");
    return encoder.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void node(Node node) {
    out.append("{\"name\":");
    string(GoQuote.quote(node.name()));
    out.append(",\"type\":\"").append(node.type().word()).append('"');
    positive("mode", node.mode());
    time(",\"mtime\":\"", node.modified());
    time(",\"atime\":\"", node.accessed());
    time(",\"ctime\":\"", node.changed());
    out.append(",\"uid\":").append(Integer.toUnsignedLong(node.owner().uid()));
    out.append(",\"gid\":").append(Integer.toUnsignedLong(node.owner().gid()));
    text("user", node.owner().user());
    text("group", node.owner().group());
    positive("inode", node.inode());
    positive("device_id", node.deviceId());
    positive("size", node.size());
    positive("links", node.links());
    target(node);
    positive("device", node.device());
    content(node);
    if (node.subtree() != null) {
      out.append(",\"subtree\":\"").append(node.subtree().hex()).append('"');
    }
    out.append('}');
  }

  private void time(String field, Instant time) {
    out.append(field);
    Rfc3339.append(out, time);
    out.append('"');
  }

  private void target(Node node) {
    RawName target = node.linkTarget();
    if (target != null) {
      text("linktarget", target.text());
      if (!target.utf8()) {
        text("linktarget_raw", Base64.getEncoder().encodeToString(target.bytes()));
      }
    }
  }

  private void content(Node node) {
    out.append(",\"content\":");
    if (node.type() != NodeType.FILE) {
      out.append("null");
      return;
    }
    char before = '[';
    for (BlobId id : node.content()) {
      out.append(before).append('"').append(id.hex()).append('"');
      before = ',';
    }
    out.append(before == '[' ? "[]" : "]");
  }

  private void text(String field, String value) {
    if (!value.isEmpty()) {
      out.append(",\"").append(field).append("\":");
      string(value);
    }
  }

  /** Go leaves zero out. Values are unsigned. */
  private void positive(String field, long value) {
    if (value != 0) {
      out.append(",\"").append(field).append("\":").append(Long.toUnsignedString(value));
    }
  }

  private void string(String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      character(value.charAt(i));
    }
    out.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '<', '>', '&', '\u2028', '\u2029' -> unicode(c);
      default -> {
        if (c < ' ') {
          unicode(c);
        } else {
          out.append(c);
        }
      }
    }
  }

  private void unicode(char c) {
    out.append("\\u").append(java.util.HexFormat.of().toHexDigits(c));
  }
}
