package id.jagasitus.integrity;

import id.jagasitus.site.Baseline;
import id.jagasitus.site.FileType;
import id.jagasitus.site.SiteFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Copies of approved files, gzipped and named by their SHA-256: what the readable difference is
 * made against, and what a changed page is put back from without any snapshot. Files up to 2 MiB,
 * 256 MiB together; larger ones come from the snapshots.
 */
final class KeptCopies {

  private static final int LARGEST = 2 << 20;
  private static final long MOST = 256L << 20;

  private final Path folder;

  KeptCopies(Path folder) {
    this.folder = folder;
  }

  /** Keeps what a baseline approves and drops what no longer belongs to it. */
  void follow(Baseline approved, Path site) throws IOException {
    Files.createDirectories(folder);
    var wanted = new HashSet<String>();
    long kept = 0;
    for (SiteFile file : approved.files()) {
      boolean fits = file.type() == FileType.FILE && file.size() <= LARGEST;
      if (fits && !file.hash().isEmpty() && kept + file.size() <= MOST && wanted.add(file.hash())) {
        kept += file.size();
        keep(file, site);
      }
    }
    drop(wanted);
  }

  private void keep(SiteFile file, Path site) throws IOException {
    Path copy = folder.resolve(file.hash());
    if (Files.exists(copy)) {
      return;
    }
    byte[] content;
    try (InputStream in = Files.newInputStream(file.path().in(site))) {
      content = in.readNBytes(LARGEST + 1);
    } catch (NoSuchFileException vanished) {
      return; // the next look tells that it is gone
    }
    if (hash(content).equals(file.hash())) {
      Path part = folder.resolve(file.hash() + ".part");
      Files.write(part, zipped(content));
      Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void drop(Set<String> wanted) throws IOException {
    try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder)) {
      for (Path copy : copies) {
        if (!wanted.contains(String.valueOf(copy.getFileName()))) {
          Files.deleteIfExists(copy);
        }
      }
    }
  }

  /**
   * The approved content with that hash; empty when no copy is kept or the copy is damaged.
   *
   * @throws IOException when the copy cannot be read
   */
  Optional<byte[]> read(String hash) throws IOException {
    if (!hash.matches("[0-9a-f]{64}") || !Files.exists(folder.resolve(hash))) {
      return Optional.empty();
    }
    byte[] packed = Files.readAllBytes(folder.resolve(hash));
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] content = in.readNBytes(LARGEST + 1);
      return hash(content).equals(hash) ? Optional.of(content) : Optional.empty();
    }
  }

  private static byte[] zipped(byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(content);
    }
    return out.toByteArray();
  }

  static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
