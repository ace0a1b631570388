package id.jagasitus.command.snapshot;

import id.jagasitus.repository.BlobId;
import id.jagasitus.snapshot.Snapshot;
import id.jagasitus.snapshot.Summary;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Snapshots and their counts as rows of an answer. */
final class SnapshotRows {

  private SnapshotRows() {}

  static Map<String, @Nullable Object> of(Snapshot snapshot) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("id", snapshot.id().hex());
    row.put("time", snapshot.time().toString());
    row.put("host", snapshot.hostname());
    row.put("paths", snapshot.paths());
    row.put("tags", snapshot.tags());
    BlobId parent = snapshot.parent();
    row.put("parent", parent == null ? null : parent.hex());
    row.put("origin", snapshot.origin().hex());
    return row;
  }

  static Map<String, @Nullable Object> of(@Nullable Summary summary) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    if (summary != null) {
      row.put("files_new", summary.filesNew());
      row.put("files_changed", summary.filesChanged());
      row.put("files_unmodified", summary.filesUnmodified());
      row.put("bytes", summary.bytes());
      row.put("bytes_added", summary.bytesAdded());
      row.put("bytes_stored", summary.bytesStored());
      row.put("seconds", summary.duration().toMillis() / 1000.0);
    }
    return row;
  }
}
