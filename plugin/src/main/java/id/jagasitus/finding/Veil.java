package id.jagasitus.finding;

import java.util.Optional;

/**
 * Hides addresses in the journal, which outlives everything else by years: what is written there
 * can be read by this installation only.
 */
public interface Veil {

  /** What stands for an address; empty for a text that is none. */
  String seal(String address);

  /** The address behind it; empty for anything that was not sealed here. */
  Optional<String> open(String sealed);

  /** Hides nothing, where nothing is written. */
  Veil NONE =
      new Veil() {
        @Override
        public String seal(String address) {
          return address;
        }

        @Override
        public Optional<String> open(String sealed) {
          return Optional.of(sealed);
        }
      };
}
