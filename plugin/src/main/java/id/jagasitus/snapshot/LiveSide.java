package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.Chunker;
import id.jagasitus.repository.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A folder on the disk in a comparison. */
record LiveSide(Repository repository, Path folder, Work work, FileFacts facts)
    implements Diff.Side {

  private static final int PIECE = 256 << 10;

  LiveSide(Repository repository, Path folder, Work work) {
    this(repository, folder, work, new FileFacts());
  }

  @Override
  public List<Node> entries() throws IOException {
    var nodes = new ArrayList<Node>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
      for (Path path : paths) {
        addIfThere(path, nodes);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    nodes.sort(Comparator.comparing(Node::name));
    return nodes;
  }

  private void addIfThere(Path path, List<Node> nodes) throws IOException {
    try {
      nodes.add(facts.of(path, RawName.lastOf(path)));
    } catch (NoSuchFileException vanished) {
      work.checkpoint(); // gone since the folder was listed: not there is what to report
    }
  }

  @Override
  public Diff.Side into(Node inner) {
    return new LiveSide(repository, inner.name().in(folder), work, facts);
  }

  /** The blobs that saving the file would give, without saving it. */
  @Override
  public List<BlobId> content(Node file) throws IOException {
    var ids = new ArrayList<BlobId>();
    var chunker = new Chunker(repository.config().polynomial());
    var buffer = new byte[Chunker.MAX];
    int filled = 0;
    try (InputStream in = Files.newInputStream(file.name().in(folder), LinkOption.NOFOLLOW_LINKS)) {
      int read = in.read(buffer, 0, PIECE);
      while (read > 0) {
        work.advance(read);
        int cut = chunker.next(buffer, filled, read);
        filled += read;
        if (cut >= 0) {
          int length = filled - read + cut;
          ids.add(BlobId.of(Arrays.copyOf(buffer, length)));
          filled -= length;
          System.arraycopy(buffer, length, buffer, 0, filled);
          chunker.next(buffer, 0, filled);
        }
        read = in.read(buffer, filled, Math.min(PIECE, buffer.length - filled));
      }
    }
    if (filled > 0) {
      ids.add(BlobId.of(Arrays.copyOf(buffer, filled)));
    }
    return ids;
  }
}
