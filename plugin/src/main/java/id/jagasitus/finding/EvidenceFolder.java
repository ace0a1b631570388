package id.jagasitus.finding;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file for each finding, with its evidence: first and latest requests and one signal of each
 * rule. Files are written whole or not at all; one that cannot be read is as if it were not there,
 * since the journal says that the finding exists.
 */
public final class EvidenceFolder {

  private static final Logger LOG = System.getLogger(EvidenceFolder.class.getName());
  private static final String END = ".json";
  private static final String HIDDEN = "exceptions" + END;

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Path folder;

  /** Over a folder, which is made when it is first written to. */
  public EvidenceFolder(Path folder) {
    this.folder = folder;
  }

  private Path file(long id) {
    return folder.resolve(id + END);
  }

  void write(Kept kept) throws IOException {
    write(file(kept.id()), kept);
  }

  /** Keeps how many signals each exception has hidden. */
  void writeHidden(Map<Long, Long> hidden) throws IOException {
    write(folder.resolve(HIDDEN), hidden);
  }

  private void write(Path file, Object content) throws IOException {
    Files.createDirectories(folder);
    Path fresh = folder.resolve(file.getFileName() + ".tmp");
    Files.write(fresh, JSON.writeValueAsBytes(content));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  Optional<Kept> read(long id) {
    return read(file(id), Kept.class);
  }

  Map<Long, Long> readHidden() {
    var hidden = new HashMap<Long, Long>();
    read(folder.resolve(HIDDEN), Map.class)
        .ifPresent(
            kept ->
                ((Map<?, ?>) kept)
                    .forEach(
                        (id, count) -> {
                          if (id instanceof String text
                              && text.matches("[0-9]{1,18}")
                              && count instanceof Number number) {
                            hidden.put(Long.parseLong(text), number.longValue());
                          }
                        }));
    return hidden;
  }

  private static <T> Optional<T> read(Path file, Class<T> type) {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), type));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | JacksonException e) {
      LOG.log(Level.WARNING, "The evidence in {0} cannot be read: {1}", file, e.getMessage());
      return Optional.empty();
    }
  }

  /** A file, how long it is and when it was written. */
  private record Old(Path file, long id, long bytes, Instant written) {}

  /**
   * Removes files that may go and are older than an instant, then the oldest that may go until at
   * most {@code mostBytes} are left.
   *
   * @return how many were removed
   */
  int expire(Instant oldest, long mostBytes, LongPredicate mayGo) throws IOException {
    List<Old> files = files();
    long bytes = files.stream().mapToLong(Old::bytes).sum();
    int removed = 0;
    for (Old old : files) {
      if (mayGo.test(old.id) && (old.written.isBefore(oldest) || bytes > mostBytes)) {
        Files.deleteIfExists(old.file);
        bytes -= old.bytes;
        removed++;
      }
    }
    return removed;
  }

  private List<Old> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var files = new ArrayList<Old>();
    try (Stream<Path> listed = Files.list(folder)) {
      for (Path file : listed.toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.matches("[0-9]{1,18}\\" + END)) {
          long id = Long.parseLong(name.substring(0, name.length() - END.length()));
          Instant written = Files.getLastModifiedTime(file).toInstant();
          files.add(new Old(file, id, Files.size(file), written));
        }
      }
    }
    files.sort(Comparator.comparing(Old::written).thenComparingLong(Old::id));
    return files;
  }
}
