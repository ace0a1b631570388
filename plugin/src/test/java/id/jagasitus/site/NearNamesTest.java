package id.jagasitus.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NearNamesTest {

  @Test
  void near_agreesWithThePlainDistance() {
    var random = new Random(42);
    for (int round = 0; round < 3000; round++) {
      var names = new TreeSet<String>();
      for (int i = random.nextInt(12); i >= 0; i--) {
        names.add(word(random));
      }
      String wanted = word(random);
      var files = names.stream().map(TestSite::file).toList();
      var expected =
          names.stream()
              .filter(name -> between(1, 2, distance(name, wanted)))
              .mapToInt(name -> distance(name, wanted))
              .sorted()
              .limit(5)
              .boxed()
              .toList();
      var found = new NearNames(files).near(SitePath.of(wanted));
      assertEquals(
          expected,
          found.stream().map(NearName::distance).toList(),
          "round " + round + ": " + wanted + " in " + names);
      found.forEach(
          near -> assertEquals(distance(near.file().path().text(), wanted), near.distance()));
    }
  }

  @Test
  void near_manySimilarNames_isBounded() {
    var files =
        IntStream.range(0, 50_000)
            .mapToObj("%05d"::formatted)
            .map(number -> TestSite.file("berita/" + number + ".html"))
            .toList();
    var found = new NearNames(files).near(SitePath.of("berita/0000.html"));
    assertTrue(found.size() <= 5);
    assertEquals(1, found.getFirst().distance());
  }

  @Test
  void near_longestOrEmptyWish_findsNothing() {
    var names = new NearNames(List.of(TestSite.file("a")));
    assertEquals(List.of(), names.near(SitePath.ROOT));
    assertEquals(List.of(), names.near(SitePath.of("a".repeat(100_000))));
  }

  private static boolean between(int low, int high, int value) {
    return value >= low && value <= high;
  }

  private static String word(Random random) {
    var word = new StringBuilder();
    for (int i = random.nextInt(7); i >= 0; i--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }

  /** The textbook form (Wagner and Fischer 1974). */
  private static int distance(String a, String b) {
    var row = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          row[i][j] = i + j;
        } else {
          int replace = row[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
          row[i][j] = Math.min(replace, 1 + Math.min(row[i - 1][j], row[i][j - 1]));
        }
      }
    }
    return row[a.length()][b.length()];
  }
}
