package id.jagasitus.console.visitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AddressTokensTest {

  private final AddressTokens tokens = new AddressTokens(new byte[AddressTokens.KEY_BYTES]);

  @Test
  void address_ofToken_isTheAddress() {
    for (String address : new String[] {"203.0.113.7", "0.0.0.0", "2001:db8::1", "::1", "::"}) {
      assertEquals(Optional.of(address), tokens.address(tokens.token(address)));
    }
  }

  @Test
  void token_sameAddress_isTheSame() {
    assertEquals(tokens.token("203.0.113.7"), tokens.token("::ffff:203.0.113.7"));
    assertNotEquals(tokens.token("203.0.113.7"), tokens.token("203.0.113.8"));
  }

  @Test
  void token_otherKey_isAnother() {
    var key = new byte[AddressTokens.KEY_BYTES];
    key[0] = 1;
    assertNotEquals(tokens.token("::1"), new AddressTokens(key).token("::1"));
  }

  @Test
  void token_noAddress_isEmpty() {
    assertEquals("", tokens.token("<script>"));
    assertTrue(tokens.address("<script>").isEmpty());
    assertTrue(tokens.address("").isEmpty());
  }
}
