package id.jagasitus.report;

import id.jagasitus.paper.Block;
import id.jagasitus.paper.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files of a period in one ZIP, named for the folders of an accreditation ({@code
 * Eviden/2026/10-Oktober/3-Insiden/Insiden-12/…}), with an index of them all and their check sums.
 * Files are read one at a time, as they are written.
 */
public final class EvidenceFolder {
  private static final int LONGEST_NAME = 100;

  private final ZipOutputStream zip;
  private final LocalDateTime time;
  private final ZoneId zone;
  private final String root;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<List<String>> index = new ArrayList<>();
  private final StringBuilder sums = new StringBuilder();

  /** Where a file belongs; the order is that of the folders. */
  public enum Kind {
    REPORT,
    LETTER,
    CASE,
    TABLE,
    SERVICE
  }

  /** Reads a file when its turn comes. */
  @FunctionalInterface
  public interface Content {
    /**
     * @throws IOException when the file is gone or was changed; the index then says so
     */
    byte[] read() throws IOException;
  }

  /**
   * One file to put in.
   *
   * @param number of the case it belongs to; empty elsewhere
   * @param name as it was handed in; hostile
   * @param about what it is
   * @param when it was approved or handed in
   */
  public record File(
      Kind kind, String number, String name, String about, Instant when, Content content) {}

  private EvidenceFolder(ZipOutputStream zip, YearMonth month, LocalDateTime time, ZoneId zone) {
    this.zip = zip;
    this.time = time;
    this.zone = zone;
    String[] words = Indonesian.month(month).split(" ");
    root =
        String.format(
            Locale.ROOT, "Eviden/%d/%02d-%s/", month.getYear(), month.getMonthValue(), words[0]);
  }

  /**
   * Writes the ZIP; the same files at the same instant give the same bytes.
   *
   * @throws IOException when it cannot be written; a file that cannot be read stands in the index
   */
  public static void write(
      OutputStream out, YearMonth month, Instant instant, ZoneId zone, List<File> files)
      throws IOException {
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      var folder = new EvidenceFolder(zip, month, LocalDateTime.ofInstant(instant, zone), zone);
      for (File file : files) {
        folder.add(file);
      }
      folder.close();
    }
  }

  private void add(File file) throws IOException {
    String folder = folder(file);
    int number = numbers.merge(folder, 1, Integer::sum);
    String name = folder + String.format(Locale.ROOT, "%02d-%s", number, safe(file.name()));
    byte[] content;
    try {
      content = file.content().read();
    } catch (IOException e) {
      list(file, name, "–", "", Words.get("evidence.unreadable", String.valueOf(e.getMessage())));
      return;
    }
    String sum = sha256(content);
    put(name, content);
    sums.append(sum).append("  ").append(name).append('\n');
    list(file, name, Long.toString(content.length), sum, "");
  }

  private static String folder(File file) {
    String folder = Words.get("evidence.folder." + file.kind());
    String number = file.number().isEmpty() ? "" : "Insiden-" + safe(file.number()) + "/";
    return folder + "/" + number;
  }

  private void list(File file, String name, String bytes, String sum, String remark) {
    index.add(
        List.of(
            Integer.toString(index.size() + 1),
            name,
            file.about(),
            file.name(),
            Indonesian.moment(file.when(), zone),
            bytes,
            sum,
            remark));
  }

  private void close() throws IOException {
    List<String> columns = List.of(Words.get("evidence.columns").split("\\|"));
    byte[] csv = bytes(Csv.of(new Block.Table("", columns, index)));
    put("INDEKS.csv", csv);
    sums.append(sha256(csv)).append("  INDEKS.csv\n");
    put("SHA256SUMS", bytes(sums.toString()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }

  /** A name every system takes, without a path; the index has the name as it was. */
  private static String safe(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._ -]+", "_").replaceAll("^[. ]+", "");
    int cut = Math.max(0, plain.length() - LONGEST_NAME); // the end tells what the file is
    return plain.isEmpty() ? "berkas" : plain.substring(cut);
  }

  private void put(String name, byte[] content) throws IOException {
    var entry = new ZipEntry(root + name);
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
