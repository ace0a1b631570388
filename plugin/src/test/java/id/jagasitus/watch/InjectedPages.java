package id.jagasitus.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pages as hijackers leave them, made from techniques times vocabulary with a fixed seed. */
final class InjectedPages {

  private final List<Hijack> hijacks;

  InjectedPages(long seed) {
    var random = new Random(seed);
    hijacks = List.of(new PlantedPages(random), new TakenPages(random));
  }

  /** One page: the technique, where it lies, its text. */
  record Sample(String technique, String path, String html) {}

  /** {@code rounds} pages of every technique. */
  List<Sample> all(int rounds) {
    var samples = new ArrayList<Sample>();
    for (int round = 0; round < rounds; round++) {
      hijacks.forEach(hijack -> hijack.add(samples));
    }
    return samples;
  }
}
