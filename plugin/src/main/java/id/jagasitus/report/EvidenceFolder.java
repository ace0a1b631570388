package id.jagasitus.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files of a period in one ZIP, named for the folders of an accreditation ({@code
 * Eviden/2026/10-Oktober/…}), with a list of their check sums.
 */
public final class EvidenceFolder {
  /** One file to put in. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record File(String name, byte[] content, String sha256) {}

  private EvidenceFolder() {}

  /** The ZIP; the same files at the same instant give the same bytes. */
  public static byte[] zip(YearMonth month, Instant instant, List<File> files) throws IOException {
    String folder = folder(month);
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      var sums = new StringBuilder();
      int number = 0;
      for (File file : files) {
        number++;
        String name = String.format(Locale.ROOT, "%02d-%s", number, safe(file.name()));
        put(zip, folder + name, file.content(), instant);
        sums.append(file.sha256()).append("  ").append(name).append('\n');
      }
      put(zip, folder + "SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8), instant);
    }
    return out.toByteArray();
  }

  private static String folder(YearMonth month) {
    String[] words = Indonesian.month(month).split(" ");
    return String.format(
        Locale.ROOT, "Eviden/%d/%02d-%s/", month.getYear(), month.getMonthValue(), words[0]);
  }

  /** A name every system takes, without a path. */
  private static String safe(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._ -]+", "_").replaceAll("^[. ]+", "");
    return plain.isEmpty() ? "berkas" : plain.substring(0, Math.min(plain.length(), 100));
  }

  private static void put(ZipOutputStream zip, String name, byte[] content, Instant instant)
      throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(instant.toEpochMilli());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
