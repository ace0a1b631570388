package id.jagasitus.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Notices on their way into one mail. Which they are is on the disk before the mail is: when the
 * process ends in between, {@link #finish} knows from the queue whether they are in it, and none is
 * sent twice or lost.
 *
 * @param note file that names them
 * @param notices files of the notices
 */
record Parcel(Path note, List<Path> notices) {
  private static final String SUFFIX = ".parcel";

  /** Notes down which notices go into the message of that name. */
  static Parcel of(Path folder, String id, List<Path> notices) throws IOException {
    List<String> names = notices.stream().map(file -> file.getFileName().toString()).toList();
    Path fresh = folder.resolve(id + ".new");
    Path note = folder.resolve(id + SUFFIX);
    Files.write(fresh, names, StandardCharsets.UTF_8);
    Files.move(fresh, note, StandardCopyOption.ATOMIC_MOVE);
    return new Parcel(note, notices);
  }

  /** The mail is in the queue: the notices are done, the note last of all. */
  void close() throws IOException {
    for (Path notice : notices) {
      Files.deleteIfExists(notice);
    }
    Files.deleteIfExists(note);
  }

  /** Ends what a process that was killed had begun; what its mail does not hold waits on. */
  static void finish(Path folder, Outbox outbox) throws IOException {
    try (DirectoryStream<Path> notes = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path note : notes) {
        String id = note.getFileName().toString().replace(SUFFIX, "");
        boolean queued = outbox.list().stream().anyMatch(each -> each.id().equals(id));
        List<Path> notices =
            queued
                ? Files.readAllLines(note, StandardCharsets.UTF_8).stream()
                    .filter(name -> name.matches("[0-9]+\\.notice"))
                    .map(folder::resolve)
                    .toList()
                : List.of();
        new Parcel(note, notices).close();
      }
    }
  }
}
