package id.jagasitus.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class ChunkerTest {

  private static final Polynomial POLYNOMIAL = new Polynomial(0x3DA3358B4DC173L);

  /** Lengths of the chunks, feeding pieces of changing size. */
  private static List<Integer> cut(byte[] data, Random pieces) {
    return cut(POLYNOMIAL, data, pieces);
  }

  private static List<Integer> cut(Polynomial polynomial, byte[] data, Random pieces) {
    var chunker = new Chunker(polynomial);
    var lengths = new ArrayList<Integer>();
    int begin = 0;
    int at = 0;
    while (at < data.length) {
      int piece = Math.min(data.length - at, 1 + pieces.nextInt(100_000));
      int cut = chunker.next(data, at, piece);
      at += cut < 0 ? piece : cut;
      if (cut >= 0) {
        lengths.add(at - begin);
        begin = at;
      }
    }
    if (at > begin) {
      lengths.add(at - begin);
    }
    return lengths;
  }

  private static byte[] noise(long seed, int length) {
    var data = new byte[length];
    new Random(seed).nextBytes(data);
    return data;
  }

  @Test
  void next_ofNoise_staysWithinBoundsAndLosesNothing() {
    byte[] data = noise(1, 24 << 20);
    List<Integer> lengths = cut(data, new Random(2));
    assertEquals(data.length, lengths.stream().mapToInt(Integer::intValue).sum());
    assertTrue(lengths.size() > 8, "about 1.5 MiB each: " + lengths);
    for (int length : lengths.subList(0, lengths.size() - 1)) {
      assertTrue(length >= Chunker.MIN && length <= Chunker.MAX, "chunk of " + length);
    }
  }

  @Test
  void next_cutsTheSameHoweverItIsFed() {
    byte[] data = noise(3, 12 << 20);
    assertEquals(cut(data, new Random(4)), cut(data, new Random(5)));
  }

  /** Cut points that restic chose, with polynomials of its own; see golden/restic/make.py. */
  @TestFactory
  Stream<DynamicTest> next_cutsWhereResticDoes() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/golden/restic/potongan.txt")).stream()
        .map(line -> List.of(line.split(" ")))
        .map(words -> DynamicTest.dynamicTest(words.toString(), () -> cutAsRestic(words)));
  }

  private static void cutAsRestic(List<String> words) throws RepositoryException {
    List<Integer> expected = words.stream().skip(3).map(Integer::valueOf).toList();
    int length = expected.stream().mapToInt(Integer::intValue).sum();
    byte[] data = Contents.of(words.get(1), Integer.parseInt(words.get(2)), length);
    assertEquals(expected, cut(Polynomial.parse(words.getFirst()), data, new Random(length)));
  }

  @Test
  void next_ofAnyContentInAnyPieces_keepsToTheBoundsAndToItself() {
    var random = new SecureRandom();
    List<String> kinds = List.of("derau", "angka", "pulau", "ulang");
    for (int seed = 1; seed <= 40; seed++) {
      Polynomial any = Polynomial.random(random);
      var choice = new Random(seed);
      byte[] data = Contents.of(kinds.get(seed % 4), seed, choice.nextInt(1, 4 << 20));
      List<Integer> lengths = cut(any, data, new Random(seed));
      String which = "seed " + seed + ", polynomial " + any.hex();
      assertEquals(data.length, lengths.stream().mapToInt(Integer::intValue).sum(), which);
      assertEquals(lengths, cut(any, data, new Random(-seed)), which);
      for (int length : lengths.subList(0, lengths.size() - 1)) {
        assertTrue(length >= Chunker.MIN && length <= Chunker.MAX, which + ": " + lengths);
      }
    }
  }

  @Test
  void next_ofZeros_cutsAtTheShortest() {
    List<Integer> expected = List.of(Chunker.MIN, Chunker.MIN, 5);
    assertEquals(expected, cut(new byte[2 * Chunker.MIN + 5], new Random(6)));
  }

  @Test
  void next_afterAnInsertion_findsTheOldCutsAgain() {
    byte[] data = noise(7, 16 << 20);
    var shifted = new byte[data.length + 9];
    System.arraycopy(data, 0, shifted, 9, data.length);
    List<Integer> before = cut(data, new Random(8));
    List<Integer> after = cut(shifted, new Random(9));
    assertEquals(
        before.subList(before.size() - 3, before.size()),
        after.subList(after.size() - 3, after.size()));
  }
}
