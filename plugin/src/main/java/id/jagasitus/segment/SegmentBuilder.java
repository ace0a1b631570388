package id.jagasitus.segment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.index.DocValuesSkipIndexType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FlushInfo;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.TrackingDirectoryWrapper;
import org.apache.lucene.util.InfoStream;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way to become a segment: fill columns, {@link #endRow}, and so on; then {@link
 * #write}, once. For one thread at a time.
 */
public final class SegmentBuilder {

  private final List<Column> columns = new ArrayList<>();
  private final List<Worded> worded = new ArrayList<>();
  private int rows;

  /** A column whose words are indexed under a field of their own. */
  record Worded(String field, Texts texts, Splitter splitter) {}

  /** Adds a column of numbers, with a skip index or without. */
  public Numbers numbers(String field, boolean skip) {
    var column = new Numbers(field, skip);
    columns.add(column);
    return column;
  }

  /** Adds a column of texts. */
  public Texts texts(String field) {
    return texts(field, null);
  }

  private Texts texts(String field, @Nullable Splitter splitter) {
    var column = new Texts(field, splitter);
    columns.add(column);
    return column;
  }

  /** Adds a column of texts, and a field with their words and where they stand. */
  public Texts texts(String field, String words, Splitter splitter) {
    Texts column = texts(field, splitter);
    worded.add(new Worded(words, column, splitter));
    return column;
  }

  /** Ends the row; columns that were not set have nothing in it. */
  public void endRow() {
    for (Column column : columns) {
      column.endRow(rows);
    }
    rows++;
  }

  public int rows() {
    return rows;
  }

  /** Heap that the rows take. Writing them takes about as much again. */
  public long bytes() {
    long bytes = 0;
    for (Column column : columns) {
      bytes += column.bytes();
    }
    return bytes;
  }

  /** Writes all rows as a segment. */
  public SegmentCommitInfo write(Directory directory, String name) throws IOException {
    columns.forEach(Column::end);
    var tracked = new TrackingDirectoryWrapper(directory);
    Codec codec = Codec.getDefault();
    var segment =
        new SegmentInfo(
            directory,
            Version.LATEST,
            Version.LATEST,
            name,
            rows,
            false,
            false,
            codec,
            Map.of("source", "columns"),
            StringHelper.randomId(),
            Map.of(),
            null);
    IOContext context = IOContext.flush(new FlushInfo(rows, bytes()));
    var state =
        new SegmentWriteState(InfoStream.NO_OUTPUT, tracked, segment, fields(), null, context);
    values(codec, state);
    words(codec, state);
    nothingStored(codec, state);
    codec.fieldInfosFormat().write(tracked, segment, "", state.fieldInfos, context);
    segment.setFiles(new HashSet<>(tracked.getCreatedFiles()));
    codec.segmentInfoFormat().write(tracked, segment, context);
    return new SegmentCommitInfo(segment, 0, 0, -1, -1, -1, StringHelper.randomId());
  }

  private FieldInfos fields() {
    var infos = new ArrayList<FieldInfo>();
    for (Column column : columns) {
      if (!column.isEmpty()) {
        infos.add(column.info(infos.size()));
      }
    }
    for (Worded column : worded) {
      if (!column.texts.isEmpty()) {
        infos.add(
            Column.info(
                column.field,
                infos.size(),
                IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
                DocValuesType.NONE,
                DocValuesSkipIndexType.NONE));
      }
    }
    return new FieldInfos(infos.toArray(FieldInfo[]::new));
  }

  private void values(Codec codec, SegmentWriteState state) throws IOException {
    try (DocValuesConsumer out = codec.docValuesFormat().fieldsConsumer(state)) {
      for (Column column : columns) {
        if (!column.isEmpty()) {
          column.write(out, state.fieldInfos.fieldInfo(column.field), rows);
        }
      }
    }
  }

  private void words(Codec codec, SegmentWriteState state) throws IOException {
    worded.removeIf(column -> column.texts.isEmpty());
    if (worded.isEmpty()) {
      return;
    }
    try (FieldsConsumer out = codec.postingsFormat().fieldsConsumer(state)) {
      out.write(new WordFields(worded, rows), null);
    }
  }

  /** A segment without its files of stored fields cannot be opened. */
  private void nothingStored(Codec codec, SegmentWriteState state) throws IOException {
    try (StoredFieldsWriter out =
        codec
            .storedFieldsFormat()
            .fieldsWriter(state.directory, state.segmentInfo, state.context)) {
      for (int i = 0; i < rows; i++) {
        out.startDocument();
        out.finishDocument();
      }
      out.finish(rows);
    }
  }
}
