package id.jagasitus.store;

/**
 * What a figure counted in one segment. It never changes and knows its weight, so it can be kept.
 */
interface Part {

  /** About how much memory it takes. */
  long bytes();

  /** One number. */
  record Sum(long value) implements Part {
    @Override
    public long bytes() {
      return 24;
    }
  }
}
