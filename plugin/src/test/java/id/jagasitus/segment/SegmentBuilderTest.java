package id.jagasitus.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is written is read back through Lucene's own reader, in an index it was added to. */
final class SegmentBuilderTest {

  private final SegmentBuilder builder = new SegmentBuilder();
  private final Numbers number = builder.numbers("n", true);
  private final Numbers rare = builder.numbers("r", false);
  private final Texts text = builder.texts("t", "w", new Spaces());
  private final List<Row> rows = new ArrayList<>();

  /** −1 and null: the row has none. */
  private record Row(long number, long rare, @Nullable String text) {}

  /** Words between single spaces. */
  private static final class Spaces implements Splitter {
    private final byte[] word = new byte[20_000];
    private byte[] source = {};
    private int at;
    private int end;

    @Override
    public void reset(byte[] bytes, int offset, int length) {
      source = bytes;
      at = offset;
      end = offset + length;
    }

    @Override
    public int next() {
      int length = 0;
      while (at < end && source[at] != ' ') {
        word[length++] = source[at++];
      }
      at++;
      return length;
    }

    @Override
    public byte[] word() {
      return word;
    }
  }

  private void add(Row row) {
    if (row.number >= 0) {
      number.put(row.number);
    }
    if (row.rare >= 0) {
      rare.put(row.rare);
    }
    if (row.text != null) {
      text.put(new BytesRef(row.text));
    }
    builder.endRow();
    rows.add(row);
  }

  private interface Look {
    void at(LeafReader reader) throws IOException;
  }

  /** Adds the segment to an index of Lucene's writer and reads it there. */
  private void written(Look look) throws IOException {
    try (Directory own = new ByteBuffersDirectory();
        Directory index = new ByteBuffersDirectory()) {
      var segments = new SegmentInfos(Version.LATEST.major);
      segments.add(builder.write(own, "_0"));
      segments.counter = 1;
      segments.commit(own);
      try (var writer = new IndexWriter(index, new IndexWriterConfig())) {
        writer.addIndexes(own);
      }
      try (var check = new CheckIndex(index)) {
        assertTrue(check.checkIndex().clean);
      }
      try (DirectoryReader reader = DirectoryReader.open(index)) {
        assertEquals(rows.size(), reader.numDocs());
        look.at(reader.leaves().getFirst().reader());
      }
    }
  }

  private void expectValues(LeafReader reader) throws IOException {
    NumericDocValues numbers = DocValues.getNumeric(reader, "n");
    NumericDocValues rares = DocValues.getNumeric(reader, "r");
    SortedDocValues texts = DocValues.getSorted(reader, "t");
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String read = texts.advanceExact(i) ? texts.lookupOrd(texts.ordValue()).utf8ToString() : null;
      var back =
          new Row(
              numbers.advanceExact(i) ? numbers.longValue() : -1,
              rares.advanceExact(i) ? rares.longValue() : -1,
              read);
      assertEquals(row, back, "row " + i);
    }
  }

  /** Word → row → positions. */
  private Map<String, Map<Integer, List<Integer>>> expectedWords() {
    var all = new TreeMap<String, Map<Integer, List<Integer>>>();
    for (int i = 0; i < rows.size(); i++) {
      String value = rows.get(i).text;
      String[] words = value == null || value.isEmpty() ? new String[0] : value.split(" ");
      for (int position = 0; position < words.length; position++) {
        all.computeIfAbsent(words[position], unused -> new TreeMap<>())
            .computeIfAbsent(i, unused -> new ArrayList<>())
            .add(position);
      }
    }
    return all;
  }

  private static Map<String, Map<Integer, List<Integer>>> words(LeafReader reader)
      throws IOException {
    var all = new TreeMap<String, Map<Integer, List<Integer>>>();
    Terms terms = Terms.getTerms(reader, "w");
    TermsEnum each = terms.iterator();
    for (BytesRef word = each.next(); word != null; word = each.next()) {
      var of = new TreeMap<Integer, List<Integer>>();
      PostingsEnum postings = each.postings(null, PostingsEnum.POSITIONS);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        var positions = new ArrayList<Integer>();
        for (int i = 0; i < postings.freq(); i++) {
          positions.add(postings.nextPosition());
        }
        of.put(postings.docID(), positions);
      }
      all.put(new String(word.bytes, word.offset, word.length, StandardCharsets.UTF_8), of);
    }
    return all;
  }

  @RepeatedTest(3)
  void write_rowsOfEveryKind_areReadBackAsTheyWere(RepetitionInfo info) throws IOException {
    int seed = info.getCurrentRepetition();
    var random = new Random(seed);
    long[] ranges = {1, 200, 60_000, 4_000_000_000L, Long.MAX_VALUE};
    for (int i = 0; i < 6_000; i++) {
      long range = ranges[i / 1_200];
      long figure = random.nextInt(10) == 0 ? -1 : random.nextLong(range);
      add(new Row(figure, i < 2_000 || i % 50 != 0 ? -1 : i, text(random)));
    }
    written(
        reader -> {
          expectValues(reader);
          assertEquals(expectedWords(), words(reader), "seed " + seed);
        });
  }

  /** Few texts that many rows hold, and many that one row holds. */
  private static @Nullable String text(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> null;
      case 1 -> "";
      case 2 -> "a b a a";
      case 3 -> "berkas " + random.nextInt(1_000_000) + " a";
      case 4 -> "b " + "x".repeat(random.nextInt(1, 60));
      default -> "beranda " + random.nextInt(20);
    };
  }

  @Test
  void write_aRowWithNothing_isARow() throws IOException {
    add(new Row(-1, -1, null));
    written(
        reader -> {
          expectValues(reader);
          assertEquals(0, reader.getFieldInfos().size());
        });
  }

  @Test
  void write_aPageFullToTheRow_holdsEachRow() throws IOException {
    for (int i = 0; i < Page.SIZE; i++) {
      add(new Row(i, -1, "baris " + i));
    }
    written(this::expectValues);
  }

  @Test
  void bytes_ofRepeatedTexts_growByTheRowOnly() {
    String long1 = "p".repeat(10_000);
    for (int i = 0; i < 100_000; i++) {
      add(new Row(i, -1, long1));
    }
    assertTrue(builder.bytes() < 1_000_000, () -> builder.bytes() + " bytes");
  }

  @Test
  void bytes_ofManyWords_countEachWordOfATextOnce() {
    String words = "a ".repeat(10_000);
    add(new Row(1, -1, words));
    long once = builder.bytes();
    assertTrue(once > 80_000, () -> once + " bytes");
    add(new Row(2, -1, words));
    assertEquals(once, builder.bytes());
  }
}
