package id.jagasitus.cleanup;

import id.jagasitus.event.RequestEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What MA-CSIRT, BSSN and Komdigi get, in one ZIP: a text for each that is ready to be sent, the
 * facts as tables, and a list of check sums. The same facts at the same instant give the same
 * bytes.
 */
public final class ReportPackage {

  private ReportPackage() {}

  /** The ZIP. */
  public static byte[] zip(Incident incident, Instant at) throws IOException {
    return pack(facts(incident, at), at);
  }

  /**
   * The same facts with copies of what is infected, for the office's own documents. The copies end
   * in {@code .bukti}, so that nobody runs or opens one by mistake.
   */
  public static byte[] evidence(Incident incident, Samples samples, Instant at) throws IOException {
    Map<String, byte[]> files = facts(incident, at);
    samples.files().forEach((path, content) -> files.put(name(path), content));
    if (!samples.left().isEmpty()) {
      String left = String.join("\r\n", samples.left()).replaceAll("[\\p{Cf}]", " ") + "\r\n";
      files.put("tidak-disalin.txt", bytes(left));
    }
    return pack(files, at);
  }

  private static String name(String path) {
    return "berkas" + path.replaceAll("[\\p{Cc}\\p{Cf}\\\\:]", "_") + ".bukti";
  }

  private static Map<String, byte[]> facts(Incident incident, Instant at) {
    var files = new LinkedHashMap<String, byte[]>();
    ReportText.all(incident, at).forEach((name, text) -> files.put(name, bytes(text)));
    files.put("tempat.csv", bytes(places(incident)));
    files.put("langkah.csv", bytes(steps(incident)));
    files.put("permintaan.csv", bytes(requests(incident)));
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] pack(Map<String, byte[]> files, Instant at) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        put(zip, file.getKey(), file.getValue(), at);
      }
      put(zip, "SHA256SUMS", bytes(sums(files)), at);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content, Instant at)
      throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(at.toEpochMilli());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static String sums(Map<String, byte[]> files) {
    return files.entrySet().stream()
        .map(file -> sha256(file.getValue()) + "  " + file.getKey() + '\n')
        .collect(Collectors.joining());
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String places(Incident incident) {
    return table(
        List.of("tempat", "sha256", "sha256_disetujui"),
        incident.places().stream()
            .map(place -> List.of(place.path(), place.sha256(), place.before())));
  }

  private static String steps(Incident incident) {
    return table(
        List.of("waktu_utc", "langkah", "oleh", "keterangan", "sha256_bukti", "tanpa_bukti_karena"),
        incident.steps().stream()
            .map(
                step ->
                    List.of(
                        step.at().toString(),
                        ReportText.stage(step.stage()),
                        step.author(),
                        step.note(),
                        step.proof().paper(),
                        step.proof().reason())));
  }

  private static String requests(Incident incident) {
    return table(
        List.of("waktu_utc", "alamat", "metode", "permintaan", "status", "asal", "peramban"),
        incident.requests().stream().map(ReportPackage::request));
  }

  private static List<String> request(RequestEvent event) {
    return List.of(
        Instant.ofEpochMilli(event.time()).toString(),
        event.client(),
        event.method(),
        event.uri(),
        Integer.toString(event.status()),
        event.referer(),
        event.userAgent());
  }

  /** A table by RFC 4180; what a spreadsheet would take for a formula gets an apostrophe. */
  private static String table(List<String> head, Stream<List<String>> rows) {
    return Stream.concat(Stream.of(head), rows)
        .map(row -> row.stream().map(ReportPackage::cell).collect(Collectors.joining(",")) + "\r\n")
        .collect(Collectors.joining());
  }

  private static String cell(String text) {
    String plain = text.replaceAll("[\\p{Cc}\\p{Cf}]", " ");
    String safe = plain.matches("(?s)[=+@\\t-].*") ? "'" + plain : plain;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
