package id.jagasitus.store;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.util.IOUtils;

/** Recognises a damaged index and moves it out of the way. */
final class Damage {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  /** Whether a failure means that the files of the index are not what was written. */
  static boolean in(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      boolean missingPart =
          at instanceof NoSuchFileException gone
              && !gone.getFile().endsWith(".lock")
              && partOfIndex(Path.of(gone.getFile()));
      if (missingPart
          || at instanceof CorruptIndexException
          || at instanceof IndexFormatTooOldException
          || at instanceof IndexFormatTooNewException
          || at instanceof IndexNotFoundException
          || at instanceof EOFException) {
        return true;
      }
    }
    return false;
  }

  /** A file of a segment is missing while its folder is there. */
  private static boolean partOfIndex(Path file) {
    Path folder = file.getParent();
    return folder != null && Files.isDirectory(folder) && file.toString().contains("/_");
  }

  /** Moves the folder to a new name beside it and answers that name. */
  static Optional<String> setAside(Path folder, InstantSource clock) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.of("");
    }
    String stamp = STAMP.format(clock.instant());
    Path moved = folder.resolveSibling(folder.getFileName() + "-damaged-" + stamp);
    for (int i = 2; Files.exists(moved); i++) {
      moved = folder.resolveSibling(folder.getFileName() + "-damaged-" + stamp + "-" + i);
    }
    Files.move(folder, moved);
    return Optional.of(String.valueOf(moved.getFileName()));
  }

  /** Closing what is broken may fail; there is nothing left to lose. */
  static void closeQuietly(Closeable open) {
    IOUtils.closeWhileHandlingException(open);
  }

  private Damage() {}
}
