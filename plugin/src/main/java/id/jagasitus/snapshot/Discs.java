package id.jagasitus.snapshot;

import id.jagasitus.repository.FileType;
import id.jagasitus.repository.Repository;
import id.jagasitus.repository.RepositoryLock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Writes a repository to discs: one ISO 9660 image and one valid bag for each. */
public final class Discs {

  /** Paths of the repository and their short names: {@code sha256sum -c} does not need it. */
  static final String NAMES = "names.txt";

  private final Repository repository;
  private final Work work;

  public Discs(Repository repository, Work work) {
    this.repository = repository;
    this.work = work;
  }

  /**
   * A disc that was written.
   *
   * @param number from 1
   * @param count of all discs
   * @param image the ISO 9660 file
   * @param sha256 of the image, for the register of discs
   * @param bytes of the image
   */
  public record Disc(int number, int count, Path image, String sha256, long bytes) {}

  /**
   * Exports everything.
   *
   * @param capacity bytes of one image; those of a {@link Media}, or smaller in tests
   * @param out folder for the images; scratch copies lie beside them, one disc at a time
   */
  public List<Disc> export(long capacity, Path out, Instant now) throws IOException {
    try (RepositoryLock lock = repository.lock(false)) {
      DiscPlan plan = DiscPlan.of(repository.backend(), capacity);
      work.begin(
          "export", plan.packs().stream().flatMap(List::stream).mapToLong(DiscItem::size).sum());
      Files.createDirectories(out);
      var discs = new ArrayList<Disc>();
      for (int i = 0; i < plan.packs().size(); i++) {
        discs.add(disc(plan, i, capacity, out, now));
        lock.ensureHeld();
      }
      return discs;
    }
  }

  private Disc disc(DiscPlan plan, int index, long capacity, Path out, Instant now)
      throws IOException {
    int count = plan.packs().size();
    String label = label(index + 1, count);
    Path folder = out.resolve(label + ".tmp");
    Path image = out.resolve(label + ".iso");
    Folders.remove(folder);
    try {
      bag(plan, index, folder, now);
      IsoImage.write(folder, image, label);
    } finally {
      Folders.remove(folder);
    }
    long bytes = Files.size(image);
    if (bytes > capacity) {
      throw new IOException(image + " has " + bytes + " bytes; the disc holds " + capacity);
    }
    return new Disc(index + 1, count, image, sha256(image), bytes);
  }

  private static String label(int number, int count) {
    return String.format(Locale.ROOT, "CADANGAN_%03d_%03d", number, count);
  }

  private void bag(DiscPlan plan, int index, Path folder, Instant now) throws IOException {
    var bag = new Bag(folder);
    var names = new StringBuilder();
    for (DiscItem item : plan.disc(index)) {
      byte[] content = repository.backend().read(item.type(), item.name());
      bag.add(item.shortName(), content);
      names.append(item.shortName()).append(' ').append(item.type().path(item.name())).append('\n');
      work.advance(item.type() == FileType.PACK ? content.length : 0);
    }
    bag.add(NAMES, names.toString().getBytes(StandardCharsets.US_ASCII));
    int number = index + 1;
    int count = plan.packs().size();
    bag.describe("BACA-SAYA.txt", text("BACA-SAYA.txt", number, count));
    bag.describe("pulihkan.sh", text("pulihkan.sh", number, count));
    bag.describe("periksa.html", DiscPage.of(text("periksa.html", number, count), bag.manifest()));
    Map<String, String> info = new HashMap<>();
    info.put("Bag-Group-Identifier", "restic-" + repository.config().id().hex());
    info.put("Bag-Count", number + " of " + count);
    info.put("Bagging-Date", now.atZone(ZoneOffset.UTC).toLocalDate().toString());
    info.put("Bag-Software-Agent", "Jagasitus");
    bag.finish(info);
  }

  private static String text(String name, int number, int count) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Discs.class.getResourceAsStream("disc/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{nomor}", String.valueOf(number))
          .replace("{jumlah}", String.valueOf(count));
    }
  }

  private static String sha256(Path file) throws IOException {
    java.security.MessageDigest digest;
    try {
      digest = java.security.MessageDigest.getInstance("SHA-256");
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must offer SHA-256", e);
    }
    var piece = new byte[256 << 10];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(piece); read > 0; read = in.read(piece)) {
        digest.update(piece, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
