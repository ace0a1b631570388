package id.jagasitus.site;

import java.time.Instant;

/**
 * One entry of the site.
 *
 * @param path where it lies
 * @param type what it is; only files and links have a hash
 * @param size length in bytes; 0 for what is no file
 * @param modified time of the last change to the content, as the file system tells it
 * @param hash SHA-256 of the content, of a link's target bytes; 64 lower-case hexadecimal digits,
 *     empty when it could not be read or there is nothing to hash
 * @param title text of the page's title element; empty when there is none. Hostile text
 * @param mime type a static container would announce, by the name's ending
 */
public record SiteFile(
    SitePath path,
    FileType type,
    long size,
    Instant modified,
    String hash,
    String title,
    String mime) {

  /** Whether both hold the same; when that was written does not count. */
  public boolean sameContent(SiteFile other) {
    return type == other.type && size == other.size && hash.equals(other.hash);
  }

  /** Whether the content is known; a file that could not be read has no hash. */
  public boolean known() {
    return type == FileType.FOLDER || type == FileType.OTHER || !hash.isEmpty();
  }
}
