package id.jagasitus.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

final class PolynomialTest {

  @Test
  void irreducible_ofPolynomialsInResticsDocuments_holds() {
    assertTrue(new Polynomial(0x25b468838dcb75L).irreducible());
    assertTrue(new Polynomial(0x3DA3358B4DC173L).irreducible());
  }

  @Test
  void irreducible_ofSmallPolynomials_agreesWithTrialDivision() {
    for (long bits = 4; bits < 1 << 12; bits++) {
      assertEquals(
          hasNoDivisor(bits), new Polynomial(bits).irreducible(), Long.toBinaryString(bits));
    }
  }

  private static boolean hasNoDivisor(long bits) {
    for (long by = 2; by < 1 << 7 && 2 * degree(by) <= degree(bits); by++) {
      if (Polynomial.reduce(bits, by) == 0) {
        return false;
      }
    }
    return true;
  }

  private static int degree(long bits) {
    return 63 - Long.numberOfLeadingZeros(bits);
  }

  @Test
  void random_isOfDegree53AndDiffers() {
    var random = new SecureRandom();
    Polynomial one = Polynomial.random(random);
    assertEquals(53, one.degree());
    assertTrue(one.irreducible());
    assertFalse(one.equals(Polynomial.random(random)));
  }

  @Test
  void parse_ofReduciblePolynomial_isRefused() {
    assertThrows(RepositoryException.class, () -> Polynomial.parse("20000000000000"));
    assertThrows(RepositoryException.class, () -> Polynomial.parse("nonsense"));
  }
}
