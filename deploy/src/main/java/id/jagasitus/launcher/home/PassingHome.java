package id.jagasitus.launcher.home;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A home for one command that keeps nothing; it is gone when the command ends. */
public record PassingHome(HomeFolder folder) implements AutoCloseable {

  /** Makes an empty folder among the temporary files, readable by this user only. */
  public static PassingHome create() throws IOException {
    return new PassingHome(
        new HomeFolder(Files.createTempDirectory("jagasitus-passing-").toRealPath()));
  }

  @Override
  public void close() throws IOException {
    Files.walkFileTree(folder.path(), new Removal());
  }

  /** Removes files, then the folders that held them; links are removed, not followed. */
  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
        throws IOException {
      if (problem != null) {
        throw problem;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
