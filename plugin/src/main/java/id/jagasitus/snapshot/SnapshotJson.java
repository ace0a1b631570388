package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Snapshot documents; field names are restic's, those of the summary from its version 0.17 on. */
final class SnapshotJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String PROGRAM = "jagasitus";

  private SnapshotJson() {}

  static byte[] write(Snapshot snapshot) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("time", snapshot.time().toString());
    if (snapshot.parent() != null) {
      json.put("parent", snapshot.parent().hex());
    }
    json.put("tree", snapshot.tree().hex());
    snapshot.paths().forEach(json.putArray("paths")::add);
    json.put("hostname", snapshot.hostname()).put("username", snapshot.username());
    if (!snapshot.tags().isEmpty()) {
      snapshot.tags().forEach(json.putArray("tags")::add);
    }
    if (snapshot.original() != null) {
      json.put("original", snapshot.original().hex());
    }
    json.put("program_version", PROGRAM);
    if (snapshot.summary() != null) {
      write(snapshot.summary(), json.putObject("summary"));
    }
    return MAPPER.writeValueAsBytes(json);
  }

  private static void write(Summary summary, ObjectNode json) {
    json.put("backup_start", summary.begin().toString());
    json.put("backup_end", summary.end().toString());
    json.put("files_new", summary.filesNew());
    json.put("files_changed", summary.filesChanged());
    json.put("files_unmodified", summary.filesUnmodified());
    json.put("dirs_new", summary.dirs());
    json.put("data_blobs", summary.dataBlobs());
    json.put("tree_blobs", summary.treeBlobs());
    json.put("data_added", summary.bytesAdded());
    json.put("data_added_packed", summary.bytesStored());
    json.put("total_files_processed", summary.files());
    json.put("total_bytes_processed", summary.bytes());
  }

  static Snapshot read(BlobId id, byte[] bytes) throws IOException {
    try {
      JsonNode json = MAPPER.readTree(bytes);
      BlobId tree = id(json.path("tree"));
      if (tree == null) {
        throw new IllegalArgumentException("it names no tree");
      }
      return new Snapshot(
          id,
          time(json.path("time")),
          id(json.path("parent")),
          tree,
          texts(json.path("paths")),
          json.path("hostname").asString(""),
          json.path("username").asString(""),
          texts(json.path("tags")),
          id(json.path("original")),
          summary(json.path("summary")));
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw new IOException("snapshot " + id + " is not as restic writes one: " + e, e);
    }
  }

  private static @Nullable BlobId id(JsonNode node) {
    return node.isString() ? BlobId.parse(node.stringValue()) : null;
  }

  private static Instant time(JsonNode node) {
    return OffsetDateTime.parse(node.asString("")).toInstant();
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(each -> texts.add(each.asString("")));
    return texts;
  }

  private static @Nullable Summary summary(JsonNode json) {
    if (!json.isObject()) {
      return null;
    }
    return new Summary(
        time(json.path("backup_start")),
        time(json.path("backup_end")),
        json.path("files_new").asLong(0),
        json.path("files_changed").asLong(0),
        json.path("files_unmodified").asLong(0),
        json.path("dirs_new").asLong(0),
        json.path("total_files_processed").asLong(0),
        json.path("total_bytes_processed").asLong(0),
        json.path("data_blobs").asLong(0),
        json.path("tree_blobs").asLong(0),
        json.path("data_added").asLong(0),
        json.path("data_added_packed").asLong(0));
  }
}
