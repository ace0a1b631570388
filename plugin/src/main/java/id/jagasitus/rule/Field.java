package id.jagasitus.rule;

/** The parts of a request a rule may look at. */
public enum Field {
  /** The path, before the question mark. */
  PATH(1 << 0),
  /** One value of the query string, decoded on its own. */
  QUERY(1 << 1),
  /** One parameter name of the query string. */
  NAME(1 << 2),
  /** {@code name=value} of a parameter whose value has a sign that addresses and paths have. */
  PARAM(1 << 3),
  /** The Referer header. */
  REFERER(1 << 4),
  /** The User-Agent header. */
  AGENT(1 << 5),
  /** The Cookie header. */
  COOKIE(1 << 6),
  /** Value of any other header; also the forwarded chain. */
  HEADER(1 << 7),
  /** The Host header. */
  HOST(1 << 8),
  /** The request method. */
  METHOD(1 << 9),
  /** The protocol's name and version. */
  PROTOCOL(1 << 10);

  private final int bit;

  Field(int bit) {
    this.bit = bit;
  }

  int bit() {
    return bit;
  }
}
