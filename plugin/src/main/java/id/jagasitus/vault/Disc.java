package id.jagasitus.vault;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A disc image that was written, and what became of the disc.
 *
 * @param number from 1
 * @param of so many of one export
 * @param file name of the image
 * @param sha256 of the image
 * @param bytes of the image
 * @param newest time of the newest snapshot on the set
 * @param written when
 * @param keptAt where the disc is; empty while nobody said
 * @param takenBy who took it
 * @param testBy when it is to be read again
 */
public record Disc(
    int number,
    int of,
    String file,
    String sha256,
    long bytes,
    Instant newest,
    Instant written,
    String keptAt,
    String takenBy,
    @Nullable Instant testBy) {

  Disc kept(Acts.DiscKept kept) {
    return new Disc(
        number,
        of,
        file,
        sha256,
        bytes,
        newest,
        written,
        kept.keptAt(),
        kept.takenBy(),
        kept.testBy());
  }
}
