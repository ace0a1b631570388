package id.jagasitus.watch;

import id.jagasitus.site.FileType;
import id.jagasitus.site.Inventory;
import id.jagasitus.site.SiteFile;
import id.jagasitus.site.SitePath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Studies every file of the site, and again only those whose content is new: what a hash told once
 * holds as long as the hash does. Files are read by two threads; one survey at a time.
 */
public final class SiteSurvey {

  private static final int THREADS = 2;
  private static final ScanResult NOTHING =
      new ScanResult("", 0, Verdict.NONE, List.of(), Optional.empty());

  private final CleanScanner scanner;
  private Map<SitePath, Known> known = Map.of();

  private record Known(String hash, Study study) {}

  public SiteSurvey(CleanScanner scanner) {
    this.scanner = scanner;
  }

  /**
   * Studies what an inventory lists.
   *
   * @param root folder of the site
   * @param hosts who is known
   * @param today day of judging
   * @return the study of each file by its path; a file that could not be read says so in its
   *     signals
   */
  public synchronized SortedMap<SitePath, Study> survey(
      Path root, Inventory inventory, Hosts hosts, LocalDate today) {
    var next = new ConcurrentHashMap<SitePath, Known>();
    var shared = new Shared();
    try (ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
      var begun = new HashMap<SitePath, Future<?>>();
      for (SiteFile file : inventory.files()) {
        Known before = known.get(file.path());
        if (before != null && before.hash().equals(file.hash())) {
          next.put(file.path(), before);
        } else if (file.type() == FileType.FILE) {
          begun.put(
              file.path(),
              workers.submit(() -> next.put(file.path(), read(root, file, hosts, today, shared))));
        }
      }
      begun.values().forEach(SiteSurvey::await);
    }
    known = next;
    var studies = new TreeMap<SitePath, Study>();
    next.forEach((path, of) -> studies.put(path, of.study()));
    return Collections.unmodifiableSortedMap(studies);
  }

  private static void await(Future<?> work) {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the survey was stopped");
    } catch (ExecutionException e) {
      throw new IllegalStateException("studying a file failed", e.getCause());
    }
  }

  private Known read(Path root, SiteFile file, Hosts hosts, LocalDate today, Shared shared) {
    Path at = file.path().in(root);
    try {
      Study study = scanner.study(at, '/' + file.path().text(), hosts, today);
      return new Known(file.hash(), shared.slim(study));
    } catch (IOException e) {
      return new Known(
          "", new Study(ScanResult.unread(at.toString(), e), Optional.empty(), Set.of()));
    }
  }

  /** Menus repeat on every page: equal links and ties are kept once. */
  private static final class Shared {
    private final Map<PageReading.Link, PageReading.Link> links = new ConcurrentHashMap<>();
    private final Map<Tie, Tie> ties = new ConcurrentHashMap<>();

    Study slim(Study study) {
      ScanResult result = study.result();
      boolean plain = result.signals().isEmpty() && result.date().isEmpty();
      return new Study(plain ? NOTHING : result, study.page().map(this::slim), slim(study.ties()));
    }

    private Set<Tie> slim(Set<Tie> of) {
      return of.stream()
          .map(tie -> ties.computeIfAbsent(tie, key -> key))
          .collect(Collectors.toUnmodifiableSet());
    }

    private PageReading slim(PageReading page) {
      List<PageReading.Link> same =
          page.links().stream().map(link -> links.computeIfAbsent(link, key -> key)).toList();
      return new PageReading(page.title(), page.date(), same, page.images(), page.scripts(), "");
    }
  }
}
