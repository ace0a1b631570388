package id.jagasitus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class OwnHostsTest {

  private String address = "";
  private final OwnHosts hosts = new OwnHosts(Set.of("lama.pn-contoh.go.id"), () -> address);

  @Test
  void get_withoutAddress_isWhatIsConfigured() {
    assertEquals(Set.of("lama.pn-contoh.go.id"), hosts.get());
  }

  @Test
  void get_address_addsItsHostWithAndWithoutWww() {
    Set<String> expected = Set.of("lama.pn-contoh.go.id", "pn-contoh.go.id", "www.pn-contoh.go.id");
    address = "https://www.PN-Contoh.go.id/";
    assertEquals(expected, hosts.get());
    address = "http://pn-contoh.go.id:8080/beranda";
    assertEquals(expected, hosts.get());
  }
}
