package id.jagasitus.snapshot;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.Repository;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The restore drill: restores a folder of a snapshot into a scratch folder, reads every file back
 * and compares it with what was saved, serves the folder on the loopback address and fetches its
 * pages. It proves a static site whole; of a site with a database it proves files and dump only.
 */
public final class Drill {

  private static final int MAX_PAGES = 50;
  private static final int MAX_FAILURES = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Repository repository;
  private final InstantSource clock;
  private final int threads;

  public Drill(Repository repository, InstantSource clock, int threads) {
    this.repository = repository;
    this.clock = clock;
    this.threads = threads;
  }

  /**
   * What a drill showed.
   *
   * @param snapshot which was tried
   * @param at when it began
   * @param took from first byte to last page
   * @param restored counts of the restore
   * @param differences files that do not equal what was saved, a sentence each
   * @param pagesFetched pages that were answered with their own bytes
   * @param pageFailures pages that were not, a sentence each
   */
  public record Result(
      Snapshot snapshot,
      Instant at,
      Duration took,
      RestoreResult restored,
      List<String> differences,
      int pagesFetched,
      List<String> pageFailures) {

    public Result {
      differences = List.copyOf(differences);
      pageFailures = List.copyOf(pageFailures);
    }

    /** Whether the copy may be called proven. */
    public boolean passed() {
      return differences.isEmpty() && pageFailures.isEmpty();
    }
  }

  /**
   * Runs a drill.
   *
   * @param root folder of the snapshot to restore
   * @param scratch a folder that does not exist; removed in the end, whatever happens
   */
  public Result run(Snapshot snapshot, String root, Path scratch, Work work) throws IOException {
    Instant begin = clock.instant();
    try {
      var request = new RestoreRequest(snapshot, root, List.of(), scratch, false, false);
      RestoreResult restored = new Restorer(repository, threads).restore(request, work);
      List<String> differences = compare(snapshot, root, scratch, work);
      var failures = new ArrayList<String>();
      int fetched = fetch(pages(scratch), scratch, failures, work);
      Duration took = Duration.between(begin, clock.instant());
      return new Result(snapshot, begin, took, restored, differences, fetched, failures);
    } finally {
      Folders.remove(scratch);
    }
  }

  /** Links that lead out of the folder were left out on purpose; all else must be the same. */
  private List<String> compare(Snapshot snapshot, String root, Path scratch, Work work)
      throws IOException {
    var differences = new ArrayList<String>();
    BlobId tree = Restorer.locate(repository, snapshot, root);
    Diff.withLive(
        repository,
        tree,
        scratch,
        work,
        change -> {
          Node before = change.before();
          boolean restorable = before == null || before.folder() || before.type() == NodeType.FILE;
          boolean harmless = change.kind() == Change.Kind.METADATA;
          if (restorable && !harmless && differences.size() < MAX_FAILURES) {
            differences.add(change.kind() + " " + change.path());
          }
        });
    return differences;
  }

  private static List<Path> pages(Path scratch) throws IOException {
    try (var files = Files.walk(scratch)) {
      return files.filter(Drill::page).sorted().limit(MAX_PAGES).toList();
    }
  }

  private static boolean page(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean html = name.endsWith(".html") || name.endsWith(".htm");
    return html && Files.isRegularFile(file) && !name.startsWith(".");
  }

  private static int fetch(List<Path> pages, Path scratch, List<String> failures, Work work)
      throws IOException {
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server =
        SimpleFileServer.createFileServer(
            loopback, scratch.toAbsolutePath(), SimpleFileServer.OutputLevel.NONE);
    server.start();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      int fetched = 0;
      for (Path page : pages) {
        work.checkpoint();
        fetched += same(client, server.getAddress().getPort(), scratch, page, failures) ? 1 : 0;
      }
      return fetched;
    } finally {
      server.stop(0);
    }
  }

  private static boolean same(
      HttpClient client, int port, Path scratch, Path page, List<String> failures)
      throws IOException {
    String path = page.toUri().getRawPath().substring(scratch.toUri().getRawPath().length());
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path))
            .timeout(PATIENCE)
            .build();
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() == 200 && Arrays.equals(answer.body(), Files.readAllBytes(page))) {
        return true;
      }
      failures.add("/" + path + " was answered with " + answer.statusCode());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      var stopped = new InterruptedIOException("stopped while fetching pages");
      stopped.initCause(e);
      throw stopped;
    } catch (IOException e) {
      failures.add("/" + path + " could not be fetched: " + e);
    }
    return false;
  }
}
