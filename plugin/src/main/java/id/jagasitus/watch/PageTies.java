package id.jagasitus.watch;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a served page binds its visitors to, whichever of them.
 *
 * @param ties with what stands there as an example
 * @param scripts those of the page that lie on the same server; at most 30
 */
public record PageTies(Map<Tie, String> ties, List<URI> scripts) {

  /** Stands for what is another one at every request. */
  public static final String CHANGING = "*";

  private static final int MOST_SCRIPTS = 30;
  private static final int NOT_FOUND = 404;

  public PageTies {
    ties = Map.copyOf(ties);
    scripts = List.copyOf(scripts);
  }

  /** What one visitor got. */
  record Answer(PageFetch.Fetched page, Page read) {

    /** Faults and refusals show somebody else's page for a while. */
    boolean counts() {
      return page.status() < 400 || page.status() == NOT_FOUND;
    }
  }

  /**
   * Gathers what all visitors got; empty when the ordinary one got no page.
   *
   * @param answers the first and the last of the same visitor, who tells what changes by itself
   */
  static Optional<PageTies> of(List<Answer> answers, Hosts hosts) {
    Answer first = answers.getFirst();
    if (!first.counts()) {
      return Optional.empty();
    }
    List<Map<Tie, String>> each =
        answers.stream().filter(Answer::counts).map(of -> ties(of, hosts)).toList();
    return Optional.of(new PageTies(steady(each), scripts(first, hosts)));
  }

  private static Map<Tie, String> ties(Answer of, Hosts hosts) {
    var ties = new LinkedHashMap<>(Ties.of(of.read(), hosts));
    String leads = of.page().location();
    if (hosts.leadsOut(Page.host(leads))) {
      ties.put(new Tie(Tie.Kind.REDIRECT, Page.host(leads)), leads);
    }
    return ties;
  }

  /** A script that the same visitor gets once and another one the next time has no print. */
  private static Map<Tie, String> steady(List<Map<Tie, String>> answers) {
    Map<Tie, Integer> times = new LinkedHashMap<>();
    answers.forEach(one -> one.keySet().forEach(tie -> times.merge(tie, 1, Integer::sum)));
    Set<Tie.Kind> changing = new HashSet<>(once(answers.getFirst(), times));
    changing.retainAll(once(answers.getLast(), times));
    changing.retainAll(Set.of(Tie.Kind.SCRIPT, Tie.Kind.INLINE));
    var all = new LinkedHashMap<Tie, String>();
    for (Map<Tie, String> one : answers) {
      one.forEach(
          (tie, sample) -> {
            boolean steady = times.getOrDefault(tie, 0) > 1 || !changing.contains(tie.kind());
            all.putIfAbsent(steady ? tie : changing(tie), sample);
          });
    }
    return all;
  }

  private static Set<Tie.Kind> once(Map<Tie, String> answer, Map<Tie, Integer> times) {
    var kinds = new HashSet<Tie.Kind>();
    answer.keySet().stream()
        .filter(tie -> times.getOrDefault(tie, 0) == 1)
        .forEach(tie -> kinds.add(tie.kind()));
    return kinds;
  }

  private static Tie changing(Tie tie) {
    int slash = tie.to().indexOf('/');
    String host = tie.kind() == Tie.Kind.SCRIPT && slash > 0 ? tie.to().substring(0, slash) : "";
    return new Tie(tie.kind(), host.isEmpty() ? CHANGING : host + '/' + CHANGING);
  }

  private static List<URI> scripts(Answer of, Hosts hosts) {
    var found = new ArrayList<URI>();
    for (String written : Ties.ownScripts(of.read(), hosts)) {
      own(of.page().address(), written)
          .filter(at -> found.size() < MOST_SCRIPTS && !found.contains(at))
          .ifPresent(found::add);
    }
    return found;
  }

  /** On the very server that was asked; only that one may be called. */
  private static Optional<URI> own(URI page, String written) {
    try {
      URI at = page.resolve(written.replace(" ", "%20"));
      boolean same = String.valueOf(at.getRawAuthority()).equals(page.getRawAuthority());
      return Optional.of(at).filter(one -> same && page.getScheme().equals(one.getScheme()));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /** Where a page of nobody known leads and what it runs, with an example of each. */
  public static Map<Tie, String> read(String html) {
    return Ties.of(Page.parse(html), new Hosts("", Set.of()));
  }

  /** The tie of whoever runs a script that was served by the site. */
  public static Tie script(String code, Hosts hosts) {
    return Ties.file(code, hosts);
  }
}
