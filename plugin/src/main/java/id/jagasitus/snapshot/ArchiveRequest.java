package id.jagasitus.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * What to save.
 *
 * @param paths files and folders, absolute; each keeps its place in the snapshot
 * @param excluded absolute paths to leave out with all below them: secrets, always
 * @param streams content that lies in no file, for example what a dump command writes
 * @param tags short words: reason, state of the site, number of a case
 */
public record ArchiveRequest(
    List<Path> paths, Predicate<Path> excluded, List<Stream> streams, List<String> tags) {

  public ArchiveRequest {
    paths = paths.stream().map(path -> path.toAbsolutePath().normalize()).sorted().toList();
    streams = List.copyOf(streams);
    tags = List.copyOf(tags);
    for (String tag : tags) {
      if (tag.isBlank() || tag.contains(",")) {
        throw new IllegalArgumentException("a tag is a word without comma, not \"" + tag + '"');
      }
    }
  }

  /** Folders without exclusions. */
  public static ArchiveRequest of(List<Path> paths, String... tags) {
    return new ArchiveRequest(paths, path -> false, List.of(), List.of(tags));
  }

  /**
   * Content that is made while the snapshot is taken.
   *
   * @param place absolute path in the snapshot
   * @param source opened once; where opening or reading fails the file is left out and reported, so
   *     a source whose content turns out not to be whole must throw at its end
   */
  public record Stream(Path place, Source source) {}

  /** Opens a stream. */
  public interface Source {
    InputStream open() throws IOException;
  }
}
