package id.jagasitus.detect;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.rule.Rule;

/**
 * What a site that makes its pages by program has, learned from its answers: a path that two
 * networks got with 200, by requests that looked like nothing else, is the site's. Says how sure it
 * is: the share of lately answered requests whose path it knew already. Fixed memory; two paths
 * rarely share a place, and the newcomer then takes it.
 */
final class LearnedSite {

  private static final int PLACES = 1 << 18;
  private static final int KNOWN = 1;

  /** Share of an answer in the sureness: the last two thousand or so count. */
  private static final double WEIGHT = 1.0 / 2_000;

  /** Answers before anything is said at all. */
  private static final int ENOUGH = 5_000;

  /** Sureness from which a path that was never answered is called unknown. */
  static final double SURE = 0.9;

  private final int[] paths = new int[PLACES];
  private final int[] networks = new int[PLACES];
  private double sureness;
  private long answers;

  /** What is known of a path, without learning from it. */
  Rule.Site of(String path) {
    long hash = Windows.hash(path);
    if (known(hash)) {
      return Rule.Site.KNOWN;
    }
    return sure() ? Rule.Site.UNKNOWN : Rule.Site.ANY;
  }

  /** Learns from an answered request. */
  void add(RequestEvent event, String network, Verdict verdict) {
    if (event.status() != 200 || verdict.suspicious() || !event.method().equals("GET")) {
      return;
    }
    long hash = Windows.hash(event.path());
    boolean known = known(hash);
    answers++;
    sureness += WEIGHT * ((known ? 1 : 0) - sureness);
    if (!known) {
      learn(hash, network.hashCode());
    }
  }

  private void learn(long hash, int network) {
    int place = place(hash);
    int mark = mark(hash);
    if ((paths[place] & ~KNOWN) != mark) {
      paths[place] = mark;
      networks[place] = network;
    } else if (networks[place] != network) {
      paths[place] = mark | KNOWN;
    }
  }

  private boolean known(long hash) {
    return paths[place(hash)] == (mark(hash) | KNOWN);
  }

  private static int place(long hash) {
    return (int) hash & (PLACES - 1);
  }

  private static int mark(long hash) {
    return ((int) (hash >>> 32) & ~KNOWN) | 2;
  }

  /** From 0 to 1; 0 while too little was seen. */
  double sureness() {
    return answers < ENOUGH ? 0 : sureness;
  }

  private boolean sure() {
    return sureness() >= SURE;
  }

  long bytes() {
    return PLACES * 8L;
  }
}
