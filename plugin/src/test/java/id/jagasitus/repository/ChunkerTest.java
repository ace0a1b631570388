package id.jagasitus.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ChunkerTest {

  private static final Polynomial POLYNOMIAL = new Polynomial(0x3DA3358B4DC173L);

  /** Lengths of the chunks, feeding pieces of changing size. */
  private static List<Integer> cut(byte[] data, Random pieces) {
    var chunker = new Chunker(POLYNOMIAL);
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
    lengths.add(at - begin);
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
