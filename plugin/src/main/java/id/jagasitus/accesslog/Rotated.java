package id.jagasitus.accesslog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Finds a log again that was renamed, copied away and emptied, or gzipped. */
final class Rotated {

  /** No more of a copied or gzipped log is read than this; the rest counts as lost. */
  private static final int MOST_UNZIPPED = 64 << 20;

  private static final int HEAD = 512;

  /** The log itself or a neighbour whose name begins like it, which the place fits. */
  static Optional<Path> find(Path log, TailPlace place) throws IOException {
    List<Path> candidates = new ArrayList<>();
    candidates.add(log);
    candidates.addAll(neighbours(log));
    for (Path file : candidates) {
      boolean zipped = file.toString().endsWith(".gz");
      if (Files.isRegularFile(file) && !zipped && TailPlace.key(file).equals(place.key())) {
        return fits(file, place) ? Optional.of(file) : Optional.empty();
      }
    }
    for (Path file : candidates) {
      boolean zipped = file.toString().endsWith(".gz");
      if (Files.isRegularFile(file) && !zipped && place.offset() > 0 && fits(file, place)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Path file, TailPlace place) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return place.fits(channel);
    }
  }

  /** What a copy of the log, plain or gzipped, holds behind the place. */
  static Optional<byte[]> copied(Path log, TailPlace place) throws IOException {
    for (Path file : neighbours(log)) {
      boolean zipped = file.toString().endsWith(".gz");
      if (place.offset() > 0 && !zipped && Files.isRegularFile(file) && fits(file, place)) {
        try (InputStream in = Files.newInputStream(file)) {
          in.skipNBytes(place.offset());
          return Optional.of(in.readNBytes(MOST_UNZIPPED));
        }
      }
    }
    return unzipped(log, place);
  }

  private static Optional<byte[]> unzipped(Path log, TailPlace place) throws IOException {
    for (Path file : neighbours(log)) {
      if (file.toString().endsWith(".gz") && place.offset() > 0) {
        Optional<byte[]> rest = rest(file, place);
        if (rest.isPresent()) {
          return rest;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<byte[]> rest(Path file, TailPlace place) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      byte[] head = in.readNBytes((int) Math.min(HEAD, place.offset()));
      if (!place.beginsWith(head)) {
        return Optional.empty();
      }
      in.skipNBytes(place.offset() - head.length);
      return Optional.of(in.readNBytes(MOST_UNZIPPED));
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      return Optional.empty(); // still being written, or not what its name says
    }
  }

  private static List<Path> neighbours(Path log) throws IOException {
    var found = new ArrayList<Path>();
    Path folder = log.toAbsolutePath().getParent();
    String name = String.valueOf(log.getFileName());
    if (folder == null || !Files.isDirectory(folder)) {
      return found;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String other = String.valueOf(file.getFileName());
        if (other.startsWith(name) && !other.equals(name)) {
          found.add(file);
        }
      }
    }
    found.sort(Path::compareTo);
    return found;
  }

  private Rotated() {}
}
