package id.jagasitus.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class AddressSetsTest {

  private static final int ADDRESSES = 40_000;

  private static AddressRanks addresses(int count) {
    return AddressRanks.of(LongStream.range(0, count).map(i -> i * 7919 + 1).toArray());
  }

  @Test
  void build_repeatsInAnyOrder_areThereOnce() {
    var sets = new AddressSets.Builder(addresses(9), 3, 1000);
    for (int number : new int[] {4, 2, 4, 8, 2, 4}) {
      sets.add(number, 1);
    }
    sets.add(4, 2);
    AddressSets built = sets.build(0);
    assertEquals(0, built.size(0));
    assertEquals(3, built.size(1));
    assertEquals(1, built.size(2));
    assertEquals(3, built.ever(0).length);
    assertEquals(0, built.halvings());
  }

  @Test
  void slot_isInRisingOrder() {
    var sets = new AddressSets.Builder(addresses(500), 1, 1000);
    new Random(3).ints(400, 0, 500).forEach(number -> sets.add(number, 0));
    long[] mixes = sets.build(0).slot(0, 0);
    assertArrayEquals(LongStream.of(mixes).sorted().distinct().toArray(), mixes);
  }

  @Test
  void add_moreThanFit_isSampledWithinThreePercent() {
    var sets = new AddressSets.Builder(addresses(ADDRESSES), 2, 20_000);
    for (int number = 0; number < ADDRESSES; number++) {
      sets.add(number, number % 4 == 0 ? 1 : 0);
    }
    AddressSets built = sets.build(0);
    assertTrue(built.halvings() > 0, "nothing was sampled");
    assertEquals(ADDRESSES * 0.75, estimate(built, 0), ADDRESSES * 0.03);
    assertEquals(ADDRESSES * 0.25, estimate(built, 1), ADDRESSES * 0.03);
    assertEquals(ADDRESSES, built.ever(0).length);
  }

  private static double estimate(AddressSets built, int slot) {
    return (double) ((long) built.size(slot) << built.halvings());
  }

  @Test
  void sample_eachHalving_leavesAboutHalf() {
    AddressRanks addresses = addresses(ADDRESSES);
    assertEquals(ADDRESSES, addresses.sample(0));
    assertEquals(ADDRESSES / 2.0, addresses.sample(1), ADDRESSES * 0.02);
    assertEquals(ADDRESSES / 4.0, addresses.sample(2), ADDRESSES * 0.02);
  }

  @Test
  void slot_sampledFurther_agreesWithTheSampleOfAll() {
    AddressRanks addresses = addresses(ADDRESSES);
    var sets = new AddressSets.Builder(addresses, 1, Integer.MAX_VALUE);
    for (int number = 0; number < ADDRESSES; number++) {
      sets.add(number, 0);
    }
    AddressSets built = sets.build(0);
    assertEquals(addresses.sample(3), built.slot(0, 3).length);
    assertArrayEquals(built.ever(3), built.slot(0, 3));
  }
}
