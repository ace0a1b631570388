package id.jagasitus.integrity;

import id.jagasitus.watch.PageReading;
import id.jagasitus.watch.PageText;
import id.jagasitus.watch.PageTies;
import id.jagasitus.watch.Tie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person wants to see of a changed text: of a page what it says, its links, scripts and
 * pictures; and the lines of any text as they stand in the file.
 *
 * @param text what a page says, changed paragraphs with unchanged neighbours; empty for other files
 * @param lines unchanged neighbours, removed and added lines in order; at most 2,000
 * @param added links, scripts and pictures that are new
 * @param removed those that are gone
 * @param cut whether there is more than is shown
 */
public record Difference(
    List<Line> text, List<Line> lines, List<Part> added, List<Part> removed, boolean cut) {

  private static final int MOST_LINES = 2_000;
  private static final int LONGEST_LINE = 400;
  private static final int CONTEXT = 3;

  /** One line with its mark: a blank, {@code -} or {@code +}; {@code ~} for lines left out. */
  public record Line(char mark, String text) {}

  /** Lines as they stand beside each other; an empty text where one side has none. */
  public record Pair(char mark, String before, String now) {}

  /** What a page leads to, loads or runs. */
  public enum Kind {
    LINK,
    SCRIPT,
    IMAGE,
    INLINE,
    FORM,
    REDIRECT,
    ALIAS
  }

  /**
   * One thing that a page leads to or loads.
   *
   * @param address as written; of a script within the page, how it begins
   * @param words what people click on; empty for what is no link
   */
  public record Part(Kind kind, String address, String words) {}

  public Difference {
    text = List.copyOf(text);
    lines = List.copyOf(lines);
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /** Compares two texts; pages are compared by their parts too. */
  public static Difference of(String before, String now, boolean page, LocalDate today) {
    List<Line> shown = near(lines(split(before), split(now)));
    List<Line> said = page ? near(lines(PageText.lines(before), PageText.lines(now))) : List.of();
    Set<Part> old = page ? parts(before, today) : Set.of();
    Set<Part> fresh = page ? parts(now, today) : Set.of();
    boolean cut = shown.size() > MOST_LINES || said.size() > MOST_LINES;
    return new Difference(first(said), first(shown), without(fresh, old), without(old, fresh), cut);
  }

  private static List<String> split(String text) {
    return List.of(text.split("\n", -1));
  }

  private static List<Line> first(List<Line> lines) {
    return lines.subList(0, Math.min(MOST_LINES, lines.size()));
  }

  /** Lines side by side: those that went, and those that came in their place. */
  public static List<Pair> beside(List<Line> lines) {
    var pairs = new ArrayList<Pair>();
    int at = 0;
    while (at < lines.size()) {
      int added = run(lines, at, '-');
      int end = run(lines, added, '+');
      for (int i = 0; i < Math.max(added - at, end - added); i++) {
        String before = at + i < added ? lines.get(at + i).text() : "";
        String now = added + i < end ? lines.get(added + i).text() : "";
        pairs.add(new Pair('±', before, now));
      }
      if (end == at) {
        Line same = lines.get(end++);
        pairs.add(new Pair(same.mark(), same.text(), same.text()));
      }
      at = end;
    }
    return pairs;
  }

  private static int run(List<Line> lines, int from, char mark) {
    int at = from;
    while (at < lines.size() && lines.get(at).mark() == mark) {
      at++;
    }
    return at;
  }

  private static Set<Part> parts(String html, LocalDate today) {
    PageReading page = PageReading.of(html, today);
    var parts = new LinkedHashSet<Part>();
    page.links().forEach(link -> parts.add(new Part(Kind.LINK, link.href(), link.words())));
    page.scripts().forEach(source -> parts.add(new Part(Kind.SCRIPT, source, "")));
    page.images().forEach(source -> parts.add(new Part(Kind.IMAGE, source, "")));
    PageTies.read(html)
        .forEach(
            (tie, sample) -> kind(tie).ifPresent(kind -> parts.add(new Part(kind, sample, ""))));
    return parts;
  }

  /** Links, pictures, external scripts and frames are told one by one already. */
  private static Optional<Kind> kind(Tie tie) {
    return switch (tie.kind()) {
      case INLINE -> Optional.of(Kind.INLINE);
      case FORM -> Optional.of(Kind.FORM);
      case REDIRECT -> Optional.of(Kind.REDIRECT);
      case ALIAS -> Optional.of(Kind.ALIAS);
      case SCRIPT, FILE, FRAME, LOAD, LINK -> Optional.empty();
    };
  }

  private static List<Part> without(Set<Part> all, Set<Part> other) {
    return all.stream().filter(part -> !other.contains(part)).limit(200).toList();
  }

  /**
   * Common head and tail aside, the longest common subsequence; very large middles are replaced.
   */
  private static List<Line> lines(List<String> before, List<String> now) {
    int head = 0;
    int shortest = Math.min(before.size(), now.size());
    while (head < shortest && before.get(head).equals(now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shortest - head
        && before.get(before.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    var out = new ArrayList<Line>();
    add(out, ' ', before.subList(0, head));
    middle(out, before.subList(head, before.size() - tail), now.subList(head, now.size() - tail));
    add(out, ' ', before.subList(before.size() - tail, before.size()));
    return out;
  }

  private static void add(List<Line> out, char mark, List<String> lines) {
    for (String line : lines) {
      boolean whole = line.length() <= LONGEST_LINE;
      out.add(new Line(mark, whole ? line : line.substring(0, LONGEST_LINE) + '…'));
    }
  }

  private static void middle(List<Line> out, List<String> before, List<String> now) {
    if ((long) before.size() * now.size() > 4_000_000) {
      add(out, '-', before);
      add(out, '+', now);
      return;
    }
    int[][] common = common(before, now);
    int i = 0;
    int j = 0;
    while (i < before.size() || j < now.size()) {
      if (i < before.size() && j < now.size() && before.get(i).equals(now.get(j))) {
        add(out, ' ', List.of(before.get(i)));
        i++;
        j++;
      } else if (j == now.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        add(out, '-', List.of(before.get(i++)));
      } else {
        add(out, '+', List.of(now.get(j++)));
      }
    }
  }

  private static int[][] common(List<String> before, List<String> now) {
    int[][] length = new int[before.size() + 1][now.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        length[i][j] =
            before.get(i).equals(now.get(j))
                ? 1 + length[i + 1][j + 1]
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    return length;
  }

  /** Only what changed with a few lines around it. */
  private static List<Line> near(List<Line> all) {
    var keep = new boolean[all.size()];
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).mark() != ' ') {
        int end = Math.min(all.size() - 1, i + CONTEXT);
        for (int near = Math.max(0, i - CONTEXT); near <= end; near++) {
          keep[near] = true;
        }
      }
    }
    var shown = new ArrayList<Line>();
    for (int i = 0; i < all.size(); i++) {
      if (keep[i]) {
        shown.add(all.get(i));
      } else if (i > 0 && keep[i - 1]) {
        shown.add(new Line('~', ""));
      }
    }
    return shown;
  }
}
