package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.BlobType;
import id.jagasitus.repository.BlobWriter;
import id.jagasitus.repository.Repository;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks what is to be saved in the order of raw names; one run, one thread, many workers. */
final class FolderWalk {

  private static final Set<? extends java.nio.file.OpenOption> PLAIN_FILE =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final Repository repository;
  private final BlobWriter writer;
  private final Workers workers;
  private final Tally tally;
  private final Work work;
  private final ArchiveRequest request;
  private final Instant begin;
  private final FileFacts facts = new FileFacts();

  FolderWalk(
      Repository repository,
      BlobWriter writer,
      Workers workers,
      Tally tally,
      Work work,
      ArchiveRequest request,
      Instant begin) {
    this.repository = repository;
    this.writer = writer;
    this.workers = workers;
    this.tally = tally;
    this.work = work;
    this.request = request;
    this.begin = begin;
  }

  private record Child(RawName name, Path path) {}

  /** Saves the folders from the root down; {@code done} takes the id of the root's tree. */
  void walk(Target root, @Nullable BlobId parentTree, FolderJob.Done done) throws IOException {
    var job = new FolderJob(this::saveTree, done);
    targets(root, formerly(parentTree), job);
    job.listed();
  }

  private BlobId saveTree(List<Node> nodes) throws IOException {
    byte[] json = TreeEncoder.encode(nodes);
    BlobWriter.Saved saved = writer.save(BlobType.TREE, json, 0, json.length);
    tally.saved(BlobType.TREE, saved, json.length);
    return saved.id();
  }

  private void targets(Target above, Formerly formerly, FolderJob job) throws IOException {
    for (var entry : above.children().entrySet()) {
      Target target = entry.getValue();
      Node former = formerly.find(entry.getKey());
      if (target.stream() != null) {
        stream(entry.getKey(), target.stream(), job);
      } else if (target.whole()) {
        child(new Child(entry.getKey(), target.path()), former, job);
      } else {
        passage(entry.getKey(), target, former, job);
      }
    }
  }

  /** A folder that is only passed through. */
  private void passage(RawName name, Target target, @Nullable Node former, FolderJob job)
      throws IOException {
    Node node =
        Files.isDirectory(target.path())
            ? facts.of(target.path().toRealPath(), name)
            : StreamNodes.folder(name, begin);
    int place = job.reserve();
    var below = new FolderJob(this::saveTree, tree -> job.fill(place, node.withSubtree(tree)));
    targets(target, formerly(former == null ? null : former.subtree()), below);
    below.listed();
  }

  private void child(Child child, @Nullable Node former, FolderJob job) throws IOException {
    work.checkpoint();
    Node node;
    try {
      node = facts.of(child.path, child.name);
    } catch (NoSuchFileException vanished) {
      return;
    } catch (IOException e) {
      tally.problem("cannot look at " + child.path + ": " + e);
      return;
    }
    switch (node.type()) {
      case DIR -> folder(child, node, former, job);
      case FILE -> file(child, node, former, job);
      default -> job.fill(job.reserve(), node);
    }
  }

  private void folder(Child folder, Node node, @Nullable Node former, FolderJob job)
      throws IOException {
    List<Child> children = list(folder.path);
    if (children == null) {
      return;
    }
    tally.folder();
    int place = job.reserve();
    var below = new FolderJob(this::saveTree, tree -> job.fill(place, node.withSubtree(tree)));
    var formerly = formerly(former == null ? null : former.subtree());
    for (Child child : children) {
      child(child, formerly.find(child.name), below);
    }
    below.listed();
  }

  private @Nullable List<Child> list(Path folder) {
    var children = new ArrayList<Child>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path path : stream) {
        if (!request.excluded().test(path)) {
          children.add(new Child(RawName.lastOf(path), path));
        }
      }
    } catch (NoSuchFileException vanished) {
      return null;
    } catch (IOException | DirectoryIteratorException e) {
      tally.problem("cannot list " + folder + ": " + e);
      return null;
    }
    children.sort(Comparator.comparing(Child::name));
    return children;
  }

  private void file(Child child, Node node, @Nullable Node former, FolderJob job)
      throws IOException {
    int place = job.reserve();
    if (former != null && node.sameFileAs(former) && stored(former)) {
      tally.unmodified(node.size());
      work.passOver(node.size());
      work.fileDone();
      job.fill(place, node.withContent(former.content(), former.size()));
      return;
    }
    boolean known = former != null && former.type() == NodeType.FILE;
    workers.submit(() -> read(child, node, known, place, job));
  }

  private boolean stored(Node former) {
    for (BlobId blob : former.content()) {
      if (!repository.index().has(BlobType.DATA, blob)) {
        return false;
      }
    }
    return true;
  }

  private void read(Child child, Node node, boolean known, int place, FolderJob job)
      throws IOException {
    FileChannel file;
    try {
      file = FileChannel.open(child.path, PLAIN_FILE);
    } catch (NoSuchFileException vanished) {
      job.fill(place, null);
      return;
    } catch (IOException e) {
      tally.problem("cannot read " + child.path + ": " + e);
      job.fill(place, null);
      return;
    }
    try (var source = new ReportingChannel(file)) {
      saver(child, node, known, place, job).read(source, repository.config().polynomial());
    } catch (ReportingChannel.SourceException e) {
      tally.problem("cannot read " + child.path + " to its end: " + e.getMessage());
      job.fill(place, null);
    }
  }

  private FileSaver saver(Child child, Node node, boolean known, int place, FolderJob job) {
    return new FileSaver(
        writer,
        workers,
        tally,
        work,
        (blobs, bytes) -> {
          steadiness(child, node, bytes);
          done(node.withContent(blobs, bytes), known, place, job);
        });
  }

  private void done(Node node, boolean known, int place, FolderJob job) throws IOException {
    if (known) {
      tally.changed(node.size());
    } else {
      tally.fresh(node.size());
    }
    work.fileDone();
    job.fill(place, node);
  }

  /** The facts from before the reading are kept, so that the next snapshot reads the file again. */
  private void steadiness(Child child, Node node, long bytes) throws IOException {
    try {
      Node after = facts.of(child.path, child.name);
      if (bytes == node.size() && after.modified().equals(node.modified())) {
        return;
      }
    } catch (NoSuchFileException vanished) {
      tally.unsteady(child.path.toString());
      return;
    }
    tally.unsteady(child.path.toString());
  }

  private void stream(RawName name, ArchiveRequest.Stream stream, FolderJob job)
      throws IOException {
    int place = job.reserve();
    Node node = StreamNodes.file(name, begin);
    FileSaver.Done done = (blobs, bytes) -> done(node.withContent(blobs, bytes), false, place, job);
    workers.submit(
        () -> {
          try (var in = ReportingChannel.open(stream.source())) {
            new FileSaver(writer, workers, tally, work, done)
                .read(in, repository.config().polynomial());
          } catch (ReportingChannel.SourceException e) {
            tally.problem("cannot save " + stream.place() + ": " + e.getMessage());
            job.fill(place, null);
          }
        });
  }

  private Formerly formerly(@Nullable BlobId tree) {
    return Formerly.of(repository, tree, tally);
  }
}
