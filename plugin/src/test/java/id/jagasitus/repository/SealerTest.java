package id.jagasitus.repository;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SealerTest {

  private final SecureRandom random = new SecureRandom();
  private final Sealer sealer = new Sealer(MasterKey.random(random), random);

  @Test
  void open_ofSealed_givesThePlainBack() throws RepositoryException {
    var lengths = new Random(1);
    for (int i = 0; i < 50; i++) {
      var plain = new byte[lengths.nextInt(70_000)];
      lengths.nextBytes(plain);
      byte[] sealed = sealer.seal(plain);
      assertEquals(plain.length + Sealer.OVERHEAD, sealed.length);
      assertArrayEquals(plain, sealer.open(sealed, 0, sealed.length, "it"));
    }
  }

  @Test
  void open_withAnyBitFlipped_isRefused() {
    byte[] sealed = sealer.seal(new byte[20]);
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] bad = sealed.clone();
      bad[bit / 8] ^= (byte) (1 << bit % 8);
      var error =
          assertThrows(
              RepositoryException.class, () -> sealer.open(bad, 0, bad.length, "the file"));
      assertEquals(RepositoryException.Kind.DAMAGED, error.kind());
    }
  }

  @Test
  void authentic_ofWhatIsTooShort_isFalse() {
    for (int length = 0; length < Sealer.OVERHEAD; length++) {
      assertFalse(sealer.authentic(new byte[length], 0, length));
    }
  }

  /** Bernstein 2005, appendix B, first message. */
  @Test
  void authentic_ofThePublishedVector_holds() {
    HexFormat hex = HexFormat.of();
    byte[] keys =
        hex.parseHex(
            "00".repeat(32)
                + "ec074c835580741701425b623235add6"
                + "851fc40c3467ac0be05cc20404f3f700");
    byte[] message =
        hex.parseHex(
            "fb447350c4e868c52ac3275cf9d4327e" + "f3f6" + "f4c633c3044fc145f84f335cb81953de");
    assertTrue(new Sealer(MasterKey.of(keys), random).authentic(message, 0, message.length));
  }
}
