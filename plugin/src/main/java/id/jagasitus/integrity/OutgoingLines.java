package id.jagasitus.integrity;

import id.jagasitus.event.Severity;
import id.jagasitus.watch.Tie;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The stored form of what served pages lead to: lines of UTF-8 with fields parted by tabs. First
 * {@code jagasitus-outgoing 1}, then {@code approved TIME BY SITE}, one line {@code page TIME PATH}
 * for each page looked at, one {@code tie KIND TO TIME SEVERITY STANDING CAME SAMPLE PATH…} for
 * each tie, last {@code end HASH}: the SHA-256 of every byte before that line.
 */
final class OutgoingLines {

  private static final String HEAD = "jagasitus-outgoing 1";
  private static final int TIE_FIELDS = 8;
  private static final int LONGEST = 1_000;
  private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  private OutgoingLines() {}

  /** All that is kept. */
  record Kept(String site, Instant approved, String by, TieTable table) {}

  static void write(Kept kept, Path file) throws IOException {
    var lines = new ArrayList<String>();
    lines.add(HEAD);
    lines.add(line("approved", kept.approved().toString(), kept.by(), kept.site()));
    kept.table().pages.forEach((page, at) -> lines.add(line("page", at.toString(), page)));
    kept.table().ties.values().forEach(row -> lines.add(line(row)));
    byte[] body = body(lines);
    String end = "end\t" + KeptCopies.hash(body) + '\n';
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (FileChannel out =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      put(out, body);
      put(out, end.getBytes(StandardCharsets.UTF_8));
      out.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void put(FileChannel out, byte[] bytes) throws IOException {
    var left = java.nio.ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      out.write(left);
    }
  }

  private static byte[] body(List<String> lines) {
    return (String.join("\n", lines) + '\n').getBytes(StandardCharsets.UTF_8);
  }

  private static String line(ServedTie row) {
    var fields = new ArrayList<String>();
    fields.add("tie");
    fields.add(row.tie().kind().name());
    fields.add(row.tie().to());
    fields.add(row.seen().toString());
    fields.add(row.severity().name());
    fields.add(row.standing().name());
    fields.add(Boolean.toString(row.came()));
    fields.add(row.sample());
    fields.addAll(row.pages());
    return line(fields.toArray(String[]::new));
  }

  private static String line(String... fields) {
    return Stream.of(fields).map(OutgoingLines::clean).collect(Collectors.joining("\t"));
  }

  /** A text as it comes back: on one line, without halves of characters, not too long. */
  static String clean(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return UNWRITABLE.matcher(cut).replaceAll(" ");
  }

  /** What was written; empty when nothing was yet. */
  static Optional<Kept> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();
    try {
      return Optional.of(read(lines));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException(
          file
              + " is not what was written ("
              + e.getMessage()
              + "); bring it back from a copy, or delete it: what the pages lead to is then asked"
              + " for anew",
          e);
    }
  }

  private static Kept read(List<String> lines) {
    List<String> body = lines.subList(0, Math.max(0, lines.size() - 1));
    boolean whole =
        body.size() > 1
            && body.getFirst().equals(HEAD)
            && lines.getLast().equals("end\t" + KeptCopies.hash(body(body)));
    if (!whole) {
      throw new IllegalArgumentException("expected " + HEAD + " and the hash of its lines");
    }
    var table = new TieTable();
    for (String line : body.subList(2, body.size())) {
      entry(line.split("\t", -1), table);
    }
    String[] head = body.get(1).split("\t", -1);
    return new Kept(field(head, 3), Instant.parse(field(head, 1)), field(head, 2), table);
  }

  private static void entry(String[] fields, TieTable table) {
    if (fields[0].equals("page")) {
      table.pages.put(field(fields, 2), Instant.parse(field(fields, 1)));
      return;
    }
    var tie = new Tie(Tie.Kind.valueOf(field(fields, 1)), field(fields, 2));
    table.ties.put(
        tie,
        new ServedTie(
            tie,
            field(fields, 7),
            Instant.parse(field(fields, 3)),
            Severity.valueOf(field(fields, 4)),
            ServedTie.Standing.valueOf(field(fields, 5)),
            Boolean.parseBoolean(fields[6]),
            List.of(fields).subList(TIE_FIELDS, fields.length)));
  }

  private static String field(String[] fields, int at) {
    if (fields.length <= at) {
      throw new IllegalArgumentException("expected more than " + at + " fields");
    }
    return fields[at];
  }
}
