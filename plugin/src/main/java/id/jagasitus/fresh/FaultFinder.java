package id.jagasitus.fresh;

import id.jagasitus.site.FileType;
import id.jagasitus.site.SiteFile;
import id.jagasitus.watch.PageReading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds what is broken between the pages: links, pictures, and what nobody leads to. */
final class FaultFinder {

  private static final int MOST = 1_000;

  /** A picture above this makes a page slow on a telephone. */
  private static final long BIG_IMAGE = 1 << 20;

  /** Pages that are found without a link. */
  private static final Set<String> ENTRANCES = Set.of("/index.html", "/index.htm", "/404.html");

  private final SitePages site;
  private final List<FreshReport.Fault> faults = new ArrayList<>();
  private final Set<String> reached = new HashSet<>();

  FaultFinder(SitePages site) {
    this.site = site;
  }

  static boolean isDocument(String path) {
    return path.toLowerCase(Locale.ROOT)
        .matches(".*\\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|zip|rtf|csv)");
  }

  private static boolean isImage(String path) {
    return path.toLowerCase(Locale.ROOT).matches(".*\\.(?:jpe?g|png|gif|webp|avif|bmp|svg)");
  }

  List<FreshReport.Fault> find() {
    site.pages().forEach(this::page);
    for (SiteFile file : site.inventory().files()) {
      if (file.type() == FileType.FILE) {
        alone('/' + file.path().text(), file);
      }
    }
    return faults;
  }

  private void page(String path, PageReading page) {
    var seen = new HashSet<String>();
    for (PageReading.Link link : page.links()) {
      follow(path, link.href(), FreshReport.Kind.BROKEN_LINK, seen);
    }
    for (String image : page.images()) {
      follow(path, image, FreshReport.Kind.MISSING_IMAGE, seen);
    }
  }

  private void follow(String page, String href, FreshReport.Kind kind, Set<String> seen) {
    switch (site.follow(page, href)) {
      case SitePages.Target.Inside inside -> {
        if (!inside.path().equals(page)) {
          reached.add(inside.path());
        }
      }
      case SitePages.Target.Broken broken -> {
        if (seen.add(broken.path())) {
          add(kind, page, broken.path(), 0);
        }
      }
      case SitePages.Target.Outside outside -> {}
      case SitePages.Target.Nowhere nowhere -> {}
    }
  }

  private void alone(String path, SiteFile file) {
    if (isImage(path) && file.size() > BIG_IMAGE) {
      add(FreshReport.Kind.OVERSIZED_IMAGE, path, path, file.size());
    }
    if (reached.contains(path) || ENTRANCES.contains(path) || path.startsWith("/WEB-INF/")) {
      return;
    }
    if (site.pages().containsKey(path)) {
      add(FreshReport.Kind.ORPHAN_PAGE, path, path, 0);
    } else if (isDocument(path)) {
      add(FreshReport.Kind.ORPHAN_DOCUMENT, path, path, 0);
    }
  }

  private void add(FreshReport.Kind kind, String page, String target, long bytes) {
    if (faults.size() < MOST) {
      faults.add(new FreshReport.Fault(kind, page, target, bytes));
    }
  }
}
