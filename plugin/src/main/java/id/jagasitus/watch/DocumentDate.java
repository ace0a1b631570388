package id.jagasitus.watch;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * When a document was made, from what it says of itself: the information dictionary or the metadata
 * of a PDF (ISO 32000-1, 14.3), the core properties of an office file (ECMA-376 part 2). The day of
 * making counts before that of saving, since copying an old document and saving it again makes
 * nothing new of it.
 */
final class DocumentDate {

  private static final int MOST_STREAM = 1 << 20;
  private static final int LONGEST_HEAD = 400;

  private static final Pattern PDF_DAY =
      Pattern.compile("^\\s*\\(\\s*(?:D:)?(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern PDF_MADE =
      Pattern.compile("/CreationDate\\s*\\(\\s*(?:D:)?(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern XMP_DAY = Pattern.compile("^(?:>|=[\"'])(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern OFFICE_MADE =
      Pattern.compile("<(?:dcterms:created|meta:creation-date)[^>]*>(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern OFFICE_SAVED =
      Pattern.compile("<(?:dcterms:modified|dc:date)[^>]*>(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern PACKED =
      Pattern.compile("^/ObjStm\\b[^\\n]{0,300}?>>\\s*stream\\r?\\n", Pattern.DOTALL);

  private DocumentDate() {}

  /** Whether this type of file can say when it was made. */
  static boolean knows(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(?:pdf|docx|xlsx|pptx|odt|ods|odp)");
  }

  /**
   * The day the document was made, else last saved; empty when it does not say or is damaged.
   *
   * @throws IOException when the file cannot be read
   */
  static Optional<LocalDate> of(Path file, BinaryMarks marks) throws IOException {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")
        ? pdf(file, marks)
        : office(file);
  }

  private static Optional<LocalDate> pdf(Path file, BinaryMarks marks) throws IOException {
    Optional<LocalDate> said =
        first(PDF_DAY, marks.made()).or(() -> first(XMP_DAY, marks.described()));
    Optional<LocalDate> known = said.isPresent() ? said : packed(file, marks.packed());
    return known.or(() -> first(PDF_DAY, marks.saved()));
  }

  private static Optional<LocalDate> first(Pattern pattern, List<String> texts) {
    return texts.stream().flatMap(text -> date(pattern, text).stream()).findFirst();
  }

  private static Optional<LocalDate> packed(Path file, List<Long> offsets) throws IOException {
    for (long offset : offsets) {
      byte[] part = part(file, offset);
      String head =
          new String(part, 0, Math.min(part.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1);
      Matcher at = PACKED.matcher(head);
      Optional<LocalDate> date =
          at.find() ? date(PDF_MADE, inflated(part, at.end())) : Optional.empty();
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static byte[] part(Path file, long offset) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(offset);
      return in.readNBytes(MOST_STREAM);
    } catch (EOFException shorterNow) {
      return new byte[0]; // cut while it was read: it tells nothing
    }
  }

  private static String inflated(byte[] part, int from) {
    try (var in =
        new InflaterInputStream(new ByteArrayInputStream(part, from, part.length - from))) {
      return new String(in.readNBytes(MOST_STREAM), StandardCharsets.ISO_8859_1);
    } catch (IOException damaged) {
      return ""; // another packing, or broken: it tells nothing
    }
  }

  private static Optional<LocalDate> office(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      String text = part(zip, "docProps/core.xml") + part(zip, "meta.xml");
      return date(OFFICE_MADE, text).or(() -> date(OFFICE_SAVED, text));
    } catch (ZipException damaged) {
      return Optional.empty();
    }
  }

  private static String part(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return "";
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(MOST_STREAM), StandardCharsets.UTF_8);
    }
  }

  private static Optional<LocalDate> date(Pattern pattern, String text) {
    Matcher at = pattern.matcher(text);
    if (!at.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(at.group(1)),
              Integer.parseInt(at.group(2)),
              Integer.parseInt(at.group(3))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
