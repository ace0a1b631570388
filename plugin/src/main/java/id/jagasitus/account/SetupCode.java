package id.jagasitus.account;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The one-time code that lets the first account be made: 100 random bits in a file that only the
 * owner of the installation can read. Trying out is slowed down for each network; it is never
 * changed by wrong tries, or a stranger could keep the owner from using it.
 */
final class SetupCode {
  private static final int LETTERS = 20;
  private static final Pattern FORM = Pattern.compile("[A-Z2-7]{4}(-[A-Z2-7]{4}){4}");

  private final Path file;
  private final RandomGenerator random;

  SetupCode(Path file, RandomGenerator random) {
    this.file = file;
    this.random = random;
  }

  /** The code, made and written when there is none yet. */
  String offer() throws IOException {
    Optional<String> kept = read();
    if (kept.isPresent()) {
      return kept.get();
    }
    String code = Secrets.code(random, LETTERS);
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(fresh, code + "\n");
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    return code;
  }

  private Optional<String> read() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(Files.readString(file).strip()).filter(FORM.asMatchPredicate());
  }

  boolean fits(String typed) throws IOException {
    return read()
        .filter(code -> Secrets.same(Secrets.typed(code), Secrets.typed(typed)))
        .isPresent();
  }

  /** It opens once. */
  void use() throws IOException {
    Files.deleteIfExists(file);
  }
}
