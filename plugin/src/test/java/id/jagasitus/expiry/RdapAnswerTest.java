package id.jagasitus.expiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers in the form of RFC 9083, and what registries send instead. */
final class RdapAnswerTest {

  private static final String DOMAIN = "pn-contoh.go.id";
  private static final String GOOD =
      """
      {"objectClassName":"domain","ldhName":"PN-CONTOH.go.id","status":["Client Transfer Prohibited","active"],
       "nameservers":[{"ldhName":"NS2.contoh.id."},{"objectClassName":"nameserver","ldhName":"ns1.contoh.id"}],
       "events":[{"eventAction":"registration","eventDate":"2019-03-01T00:00:00Z"},
                 {"eventAction":"expiration","eventDate":"2027-03-01T06:59:59+07:00"}],
       "entities":[{"roles":["registrant"]},{"roles":["registrar"],
         "vcardArray":["vcard",[["version",{},"text","4.0"],["fn",{},"text","Komdigi"]]]}],
       "secureDNS":{"delegationSigned":true}}
      """;

  @Test
  void read_answerOfTheStandard_givesEveryFact() throws IOException {
    assertEquals(
        new DomainFacts(
            DOMAIN,
            Optional.of(Instant.parse("2027-02-28T23:59:59Z")),
            List.of("active", "client transfer prohibited"),
            List.of("ns1.contoh.id", "ns2.contoh.id"),
            "Komdigi",
            true),
        RdapAnswer.read(DOMAIN, GOOD));
  }

  @Test
  void read_datesInOtherForms_areUnderstood() throws IOException {
    for (String row :
        List.of(
            "2027-03-01, 2027-03-01T00:00:00Z",
            "2027-03-01 10:00:00, 2027-03-01T00:00:00Z",
            "2027-03-01T10:00:00Z, 2027-03-01T10:00:00Z")) {
      String[] cell = row.split(", ?", -1);
      String written = cell[0];
      String meant = cell[1];
      assertEquals(Optional.of(Instant.parse(meant)), until('"' + written + '"'));
    }
  }

  @Test
  void read_nonsenseForADate_isAsIfNotSaid() throws IOException {
    for (String nonsense :
        List.of("\"besok\"", "\"\"", "null", "20270301", "{}", "[[]]", "\"9999999-01\"")) {
      assertEquals(Optional.empty(), until(nonsense));
    }
  }

  private static Optional<Instant> until(String date) throws IOException {
    String text =
        "{\"objectClassName\":\"domain\",\"events\":[7,{\"eventAction\":\"expiration\",\"eventDate\":"
            + date
            + "}]}";
    return RdapAnswer.read(DOMAIN, text).until();
  }

  @Test
  void read_whatDescribesNoSuchDomain_isRefusedInWords() {
    for (String text :
        List.of(
            "",
            "null",
            "[]",
            "7",
            "<html>galat</html>",
            "{",
            "{\"objectClassName\":\"entity\"}",
            "{\"objectClassName\":\"domain\",\"ldhName\":\"lain.id\"}",
            "{\"objectClassName\":{\"a\":1}}")) {
      IOException e = assertThrows(IOException.class, () -> RdapAnswer.read(DOMAIN, text));
      assertTrue(String.valueOf(e.getMessage()).startsWith("the registry's answer"), e::toString);
    }
  }

  @Test
  void read_deepOrLongAnswer_isRefused() {
    String deep = "[".repeat(100_000);
    assertThrows(IOException.class, () -> RdapAnswer.read(DOMAIN, deep));
    assertThrows(IOException.class, () -> RdapAnswer.read(DOMAIN, " ".repeat(300_000)));
  }

  @Test
  void read_hostileLists_areBoundedAndPlain() throws IOException {
    String many = "\"x\\u0007y\",".repeat(1) + "\"s\",".repeat(500) + "7";
    DomainFacts facts =
        RdapAnswer.read(
            DOMAIN,
            "{\"objectClassName\":\"domain\",\"nameservers\":\"ns\",\"entities\":{},\"status\":["
                + many
                + "]}");
    assertEquals(List.of("s", "x y"), facts.status());
    assertEquals(List.of(), facts.nameServers());
    assertEquals("", facts.registrar());
    assertFalse(facts.signed());
  }

  @Test
  void failing_status_isToldFromHarmlessOnes() {
    for (String row :
        List.of(
            "server hold, true",
            "clientHold, true",
            "redemption period, true",
            "pending delete, true",
            "pendingDelete, true",
            "active, false",
            "client transfer prohibited, false")) {
      String[] cell = row.split(", ?", -1);
      String status = cell[0];
      boolean failing = cell[1].equals("true");
      var facts = new DomainFacts(DOMAIN, Optional.empty(), List.of(status), List.of(), "", false);
      assertEquals(failing, facts.failing());
    }
  }

  @Test
  void registered_host_isTheNameThatIsPaidFor() {
    for (String row :
        List.of(
            "www.pn-contoh.go.id, pn-contoh.go.id",
            "pn-contoh.go.id, pn-contoh.go.id",
            "a.b.contoh.id, contoh.id",
            "www.contoh.com, contoh.com",
            "go.id, ",
            "localhost, ",
            "192.0.2.1, ",
            "[::1], ")) {
      String[] cell = row.split(", ?", -1);
      String host = cell[0];
      String name = cell[1];
      assertEquals(Optional.of(name).filter(text -> !text.isEmpty()), DomainName.registered(host));
    }
  }
}
