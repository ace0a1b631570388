package id.jagasitus.cleanup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies of what is infected, byte for byte, before anything is changed.
 *
 * @param files by the path within the site
 * @param left paths of what was not copied: too large, too much, gone, or no file of the site
 */
public record Samples(Map<String, byte[]> files, List<String> left) {

  /** Longest file, bytes; pages and programs are far shorter. */
  static final int LARGEST = 4 << 20;

  /** All of them together, bytes; they are packed in memory. */
  static final int MOST = 12 << 20;

  public Samples {
    left = List.copyOf(left);
  }

  /** Where no folder of the site is known. */
  public static Samples none() {
    return new Samples(Map.of(), List.of());
  }

  /**
   * Copies files of a site.
   *
   * @param paths with a leading slash; what is no file within the folder is left
   * @throws IOException when a file is there and cannot be read
   */
  public static Samples copy(Path site, Collection<String> paths) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    var left = new ArrayList<String>();
    long room = MOST;
    for (String path : paths) {
      byte[] content = read(site, path, (int) Math.min(room, LARGEST));
      if (content.length == 0) {
        left.add(path);
      } else {
        files.put(path, content);
        room -= content.length;
      }
    }
    return new Samples(files, left);
  }

  /** Nothing where it is no file that fits. */
  private static byte[] read(Path site, String path, int most) throws IOException {
    Path file;
    try {
      file = site.resolve(path.substring(1)).normalize();
    } catch (InvalidPathException noName) {
      return new byte[0];
    }
    if (!file.startsWith(site) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return new byte[0];
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(most + 1);
      return content.length > most ? new byte[0] : content;
    }
  }
}
