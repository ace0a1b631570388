package id.jagasitus.repository;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A polynomial over GF(2), its coefficients the bits of a word: what the chunker divides by. restic
 * draws one of degree 53 for each repository, so that cut points tell nothing to who does not know
 * it.
 *
 * @param bits coefficients, lowest in bit 0
 */
public record Polynomial(long bits) {

  static final int DEGREE = 53;

  /** Draws until irreducible; one in about 27 odd candidates is. */
  public static Polynomial random(SecureRandom random) {
    while (true) {
      long low = random.nextLong() & ((1L << DEGREE) - 1);
      var candidate = new Polynomial(1L << DEGREE | low | 1);
      if (candidate.irreducible()) {
        return candidate;
      }
    }
  }

  static Polynomial parse(String hex) throws RepositoryException {
    try {
      var polynomial = new Polynomial(HexFormat.fromHexDigitsToLong(hex));
      if (polynomial.degree() == DEGREE && polynomial.irreducible()) {
        return polynomial;
      }
    } catch (IllegalArgumentException e) {
      throw RepositoryException.damaged("config: chunker_polynomial is not hexadecimal: " + hex, e);
    }
    throw RepositoryException.damaged(
        "config: chunker_polynomial " + hex + " is not an irreducible polynomial of degree 53");
  }

  String hex() {
    return Long.toHexString(bits);
  }

  int degree() {
    return 63 - Long.numberOfLeadingZeros(bits);
  }

  /**
   * Ben-Or's test: no common divisor with x^(2^i) − x for any i up to half the degree (Gao and
   * Panario, "Tests and constructions of irreducible polynomials over finite fields", 1997).
   */
  boolean irreducible() {
    long power = 2;
    for (int i = 1; i <= degree() / 2; i++) {
      power = multiply(power, power);
      if (gcd(bits, power ^ 2) != 1) {
        return false;
      }
    }
    return true;
  }

  /** Product of two residues, reduced. */
  private long multiply(long a, long b) {
    long product = 0;
    long shifted = a;
    for (long rest = b; rest != 0; rest >>>= 1) {
      if ((rest & 1) != 0) {
        product ^= shifted;
      }
      shifted = reduce(shifted << 1, bits);
    }
    return product;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, reduce(a, b));
  }

  /** Remainder of a polynomial divided by another. */
  static long reduce(long value, long by) {
    int degree = 63 - Long.numberOfLeadingZeros(by);
    long rest = value;
    for (int top = 63 - Long.numberOfLeadingZeros(rest);
        top >= degree;
        top = 63 - Long.numberOfLeadingZeros(rest)) {
      rest ^= by << (top - degree);
    }
    return rest;
  }
}
