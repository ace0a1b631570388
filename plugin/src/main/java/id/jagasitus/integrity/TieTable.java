package id.jagasitus.integrity;

import id.jagasitus.watch.Tie;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Every tie of the pages that were looked at, and when each page was. Bounded: of grave ties and of
 * the others so many each, so that a page of links cannot push a script out. Not thread-safe.
 */
final class TieTable {

  static final int MOST_OF_A_SORT = 1_000;
  static final int MOST_PAGES = 2_000;
  private static final int MOST_NAMED = 20;

  /** A page that was not asked for that long says nothing any more. */
  private static final Duration HOLDS = Duration.ofDays(90);

  final Map<Tie, ServedTie> ties = new LinkedHashMap<>();
  final Map<String, Instant> pages = new HashMap<>();
  private int left;

  /** How many found no room in the last look. */
  int left() {
    return left;
  }

  /** Whether the page was looked at before. */
  boolean knows(String page) {
    return pages.containsKey(page);
  }

  /** Takes in everything that a page is bound to. */
  void looked(String page, Map<Tie, ServedTie> now, Instant at) {
    ties.replaceAll((tie, row) -> now.containsKey(tie) ? row : without(row, page));
    now.forEach(
        (tie, found) ->
            ties.computeIfPresent(tie, (key, row) -> with(row, page).atLeast(found.severity())));
    left = 0;
    now.forEach((tie, found) -> add(tie, with(found, page)));
    ties.values()
        .removeIf(row -> row.standing() != ServedTie.Standing.APPROVED && row.pages().isEmpty());
    pages.put(page, at);
    forget(at);
  }

  private void add(Tie tie, ServedTie found) {
    boolean grave = tie.kind().grave();
    long taken = ties.keySet().stream().filter(one -> one.kind().grave() == grave).count();
    if (ties.containsKey(tie)) {
      return;
    }
    if (taken < MOST_OF_A_SORT) {
      ties.put(tie, found);
    } else {
      left++;
    }
  }

  /** Pages that are asked for no more take nothing with them but themselves. */
  private void forget(Instant at) {
    var old = new ArrayList<String>();
    pages.forEach(
        (page, looked) -> {
          if (looked.isBefore(at.minus(HOLDS))) {
            old.add(page);
          }
        });
    pages.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .skip(MOST_PAGES)
        .forEach(one -> old.add(one.getKey()));
    for (String page : old) {
      pages.remove(page);
      ties.replaceAll((tie, row) -> without(row, page));
    }
  }

  private static ServedTie without(ServedTie row, String page) {
    return row.pages().contains(page)
        ? row.on(row.pages().stream().filter(one -> !one.equals(page)).toList())
        : row;
  }

  private static ServedTie with(ServedTie row, String page) {
    if (row.pages().size() >= MOST_NAMED || row.pages().contains(page)) {
      return row;
    }
    var named = new ArrayList<>(row.pages());
    named.add(page);
    return row.on(named);
  }

  /** Approves what is meant. */
  void approve(Set<Tie> meant) {
    ties.replaceAll((tie, row) -> meant.contains(tie) ? row.as(ServedTie.Standing.APPROVED) : row);
  }

  /** Takes over what approved files hold now. */
  void covered(Set<Tie> files) {
    ties.replaceAll(
        (tie, row) ->
            row.standing() == ServedTie.Standing.APPROVED ? row : row.as(standing(tie, files)));
  }

  static ServedTie.Standing standing(Tie tie, Set<Tie> files) {
    return files.contains(tie) ? ServedTie.Standing.FILES : ServedTie.Standing.WAITING;
  }

  /** Takes off what no page has any more. */
  void dropGone() {
    ties.values().removeIf(row -> row.pages().isEmpty());
  }
}
