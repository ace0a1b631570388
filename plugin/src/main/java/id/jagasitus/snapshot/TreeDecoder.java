package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads tree blobs, those of restic too. One instance reads one node at a time. */
final class TreeDecoder {

  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private String name = "";
  private String type = "";
  private long mode;
  private Instant modified = Instant.EPOCH;
  private Instant accessed = Instant.EPOCH;
  private Instant changed = Instant.EPOCH;
  private int uid;
  private int gid;
  private String user = "";
  private String group = "";
  private long inode;
  private long deviceId;
  private long size;
  private long links;
  private @Nullable RawName target;
  private boolean targetRaw;
  private long device;
  private List<BlobId> content = List.of();
  private @Nullable BlobId subtree;

  private TreeDecoder() {}

  /** The entries, in the order in which they are stored. */
  static List<Node> decode(byte[] json, BlobId tree) throws IOException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      var nodes = new ArrayList<Node>();
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("it is no object");
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean list = parser.currentName().equals("nodes");
        if (parser.nextToken() == JsonToken.START_ARRAY && list) {
          nodes(parser, nodes);
        } else {
          parser.skipChildren();
        }
      }
      return nodes;
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw new IOException("tree " + tree + " is not as restic writes one: " + e.getMessage(), e);
    }
  }

  private static void nodes(JsonParser parser, List<Node> nodes) {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      var decoder = new TreeDecoder();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        decoder.field(field, parser);
      }
      nodes.add(decoder.node());
    }
  }

  private void field(String field, JsonParser in) {
    switch (field) {
      case "name" -> name = in.getString();
      case "type" -> type = in.getString();
      case "mode" -> mode = in.getLongValue();
      case "mtime" -> modified = Rfc3339.parse(in.getString());
      case "atime" -> accessed = Rfc3339.parse(in.getString());
      case "ctime" -> changed = Rfc3339.parse(in.getString());
      case "uid" -> uid = (int) in.getLongValue();
      case "gid" -> gid = (int) in.getLongValue();
      case "user" -> user = in.getString();
      case "group" -> group = in.getString();
      default -> rest(field, in);
    }
  }

  private void rest(String field, JsonParser in) {
    switch (field) {
      case "inode" -> inode = unsigned(in);
      case "device_id" -> deviceId = unsigned(in);
      case "size" -> size = in.getLongValue();
      case "links" -> links = unsigned(in);
      case "linktarget" -> linkTarget(in.getString());
      case "linktarget_raw" -> rawLinkTarget(in.getString());
      case "device" -> device = unsigned(in);
      case "content" -> content = ids(in);
      case "subtree" -> subtree = BlobId.parse(in.getString());
      default -> in.skipChildren();
    }
  }

  private static long unsigned(JsonParser in) {
    return Long.parseUnsignedLong(in.getString());
  }

  private void linkTarget(String text) {
    if (!targetRaw) {
      target = RawName.of(text);
    }
  }

  private void rawLinkTarget(String base64) {
    target = RawName.of(Base64.getDecoder().decode(base64));
    targetRaw = true;
  }

  private static List<BlobId> ids(JsonParser in) {
    var ids = new ArrayList<BlobId>();
    if (in.currentToken() == JsonToken.START_ARRAY) {
      while (in.nextToken() == JsonToken.VALUE_STRING) {
        ids.add(BlobId.parse(in.getString()));
      }
    }
    return ids;
  }

  private Node node() {
    NodeType known = NodeType.of(type);
    if (known == null) {
      throw new IllegalArgumentException("an entry is of type \"" + type + '"');
    }
    if (known == NodeType.DIR && subtree == null) {
      throw new IllegalArgumentException("the folder \"" + name + "\" has no tree");
    }
    return new Node(
        GoQuote.unquote(name),
        known,
        mode,
        modified,
        accessed,
        changed,
        new Owner(uid, gid, user, group),
        inode,
        deviceId,
        size,
        links,
        target,
        device,
        content,
        subtree);
  }
}
