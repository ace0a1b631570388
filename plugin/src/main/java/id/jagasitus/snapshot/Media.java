package id.jagasitus.snapshot;

import java.util.Locale;

/** What discs hold, with room left for what the file system of the disc needs. */
public enum Media {
  /** 700 MB: 360,000 blocks of 2,048 bytes. */
  CD(360_000L * 2048),
  /** 4.7 GB: 2,298,496 blocks (DVD-R is the smaller of the two kinds). */
  DVD(2_295_104L * 2048);

  private final long bytes;

  Media(long bytes) {
    this.bytes = bytes;
  }

  /** Bytes of a whole image. */
  public long bytes() {
    return bytes;
  }

  /** The medium a person named. */
  public static Media of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "cd" -> CD;
      case "dvd" -> DVD;
      default -> throw new IllegalArgumentException("media is cd or dvd, not \"" + name + '"');
    };
  }
}
