package id.jagasitus.vault;

import id.jagasitus.snapshot.ArchiveRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What goes into a snapshot, and what never does. */
final class Sources {

  /** Between two prunes: what was let go may lie in packs so long. */
  static final Duration PRUNE_PERIOD = Duration.ofDays(7);

  private final SnapshotConfig config;
  private final Belongings belongings;
  private final Places places;

  Sources(SnapshotConfig config, Belongings belongings, Places places) {
    this.config = config;
    this.belongings = belongings;
    this.places = places;
  }

  /** The site with all that belongs to it. */
  ArchiveRequest site(List<String> tags) throws IOException {
    var paths = new ArrayList<Path>();
    belongings.site().ifPresent(paths::add);
    belongings.kept().stream().filter(Files::exists).forEach(paths::add);
    paths.addAll(config.extra());
    return new ArchiveRequest(paths, excluded(), streams(), tags);
  }

  /**
   * The visitor log. Nothing that would grow older in a kept snapshot than the office keeps
   * visitors goes in, so that the rule of days also holds for copies.
   *
   * @param keepDays the office's rule
   * @param snapshotDays how long snapshots of the visitor log stay
   */
  ArchiveRequest visitors(List<String> tags, int keepDays, int snapshotDays, Instant now) {
    Duration inside = Duration.ofDays(keepDays).minusDays(snapshotDays).minus(PRUNE_PERIOD);
    Instant oldest = now.minus(inside.isNegative() ? Duration.ZERO : inside);
    Predicate<Path> old = path -> Files.isRegularFile(path) && modified(path).isBefore(oldest);
    return new ArchiveRequest(List.of(belongings.access()), excluded().or(old), List.of(), tags);
  }

  private static Instant modified(Path path) {
    try {
      return Files.getLastModifiedTime(path).toInstant();
    } catch (IOException vanished) {
      return Instant.MIN;
    }
  }

  /** Secrets, repositories on this machine, and what restores left beside the site. */
  private Predicate<Path> excluded() {
    var never = new ArrayList<Path>(List.of(belongings.secrets().toAbsolutePath().normalize()));
    places.names().forEach(name -> places.folder(name).ifPresent(never::add));
    return path ->
        never.contains(path) || String.valueOf(path.getFileName()).equals(Restores.FOLDER);
  }

  private List<ArchiveRequest.Stream> streams() throws IOException {
    var streams = new ArrayList<ArchiveRequest.Stream>();
    for (Path file : journals()) {
      streams.add(new ArchiveRequest.Stream(file, () -> WholeLines.of(file)));
    }
    if (!config.dump().isEmpty()) {
      Path place = belongings.home().resolve("dump").resolve(config.dumpName());
      streams.add(new ArchiveRequest.Stream(place, () -> DumpCommand.run(config.dump())));
    }
    return streams;
  }

  private List<Path> journals() throws IOException {
    try (Stream<Path> files = Files.list(belongings.journal())) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
