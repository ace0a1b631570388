package id.jagasitus.watch;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** What it means that a program file lies in the site. */
public enum Programs {
  /** The site is made of programs, as content systems are. */
  EXPECTED(0),
  /** Nobody said what the file belongs to: a person should look. */
  UNKNOWN(30),
  /** The site holds pages only: somebody put it there. */
  PLANTED(60);

  private static final List<String> ENTRANCES =
      List.of("index.php", "index.jsp", "default.aspx", "Default.aspx", "index.cgi");

  private final int points;

  Programs(int points) {
    this.points = points;
  }

  int points() {
    return points;
  }

  /**
   * Judged by what lies there: a site made of programs has one as its entrance.
   *
   * @param site folder of the site, or a single file
   */
  public static Programs in(Path site) {
    if (!Files.isDirectory(site)) {
      return UNKNOWN;
    }
    boolean made =
        ENTRANCES.stream()
            .anyMatch(name -> Files.isRegularFile(site.resolve(name), LinkOption.NOFOLLOW_LINKS));
    return made ? EXPECTED : PLANTED;
  }
}
