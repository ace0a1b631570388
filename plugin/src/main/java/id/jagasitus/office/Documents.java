package id.jagasitus.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Papers by their content: {@code documents/ab/abcdef…}, named by SHA-256. A paper is never
 * changed; the journal says what each is.
 */
public final class Documents {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;

  public Documents(Path folder) {
    this.folder = folder;
  }

  /**
   * Keeps a paper and answers its hash; it is on the disk then.
   *
   * @param most most bytes it may have
   * @throws TooLarge when it has more; nothing is kept
   */
  public String keep(InputStream in, long most) throws IOException {
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, "new-", ".part");
    try {
      String hash = write(in, fresh, most);
      Path place = path(hash);
      Files.createDirectories(place.getParent());
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
      return hash;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static String write(InputStream in, Path fresh, long most) throws IOException {
    MessageDigest digest = sha256();
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel);
        var hashed = new DigestInputStream(in, digest)) {
      byte[] buffer = new byte[1 << 16];
      long written = 0;
      for (int read = hashed.read(buffer); read >= 0; read = hashed.read(buffer)) {
        written += read;
        if (written > most) {
          throw new TooLarge(most);
        }
        out.write(buffer, 0, read);
      }
      channel.force(true);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The paper of a hash; empty when there is none, or the text is no hash. */
  public Optional<Path> find(String hash) {
    return HASH.matcher(hash).matches()
        ? Optional.of(path(hash)).filter(Files::isRegularFile)
        : Optional.empty();
  }

  private Path path(String hash) {
    return folder.resolve(hash.substring(0, 2)).resolve(hash);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** A paper had more bytes than allowed. */
  public static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge(long most) {
      super("the document has more than " + most + " bytes");
    }
  }
}
