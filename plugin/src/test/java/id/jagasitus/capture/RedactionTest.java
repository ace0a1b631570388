package id.jagasitus.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RedactionTest {

  private final Redaction redaction = new Redaction(Set.of("nomor-perkara"));

  @Test
  void query_sensitiveNames_areMasked() {
    for (String name :
        List.of(
            "password",
            "PASSWORD",
            "user_password",
            "newPassword",
            "pass%77ord",
            "%70assword",
            "%2570assword",
            "user[password]",
            "data.nik",
            "NIK",
            "no_hp",
            "nama",
            "nama_lengkap",
            "email",
            "e-mail",
            "access_token",
            "csrf-token",
            "hp1",
            "nomorPerkara",
            "p%00assword",
            "password%zz")) {
      assertEquals(
          "a=1&" + name + "=***&b=2", redaction.query("a=1&" + name + "=rahasia&b=2"), name);
    }
  }

  @Test
  void query_otherNames_stayAsTheyAre() {
    for (String query :
        List.of(
            "",
            "a",
            "=",
            "&&",
            "page=2&sort=asc",
            "namaste=1",
            "panik=1",
            "q=password",
            "password",
            "password=",
            "ship=1",
            "q=%zz&b=%",
            "id=1' or '1'='1")) {
      assertSame(query, redaction.query(query), query);
    }
  }

  @Test
  void query_valueWithSeparators_isMaskedToItsEnd() {
    assertEquals("password=***&q=1", redaction.query("password=a/b?c;d=e#f=g&q=1"));
  }

  @Test
  void query_semicolonsAndQuestionMarks_alsoBeginNames() {
    assertEquals("a=1;nik=***", redaction.query("a=1;nik=317"));
    assertEquals("next=/login?token=***", redaction.query("next=/login?token=abc"));
  }

  @Test
  void query_encodedUrlInside_isMaskedWhole() {
    assertEquals("next=***&a=1", redaction.query("next=%2Flogin%3Ftoken%3Dabc&a=1"));
    assertEquals("next=%2Fa%3Fb%3Dc", redaction.query("next=%2Fa%3Fb%3Dc"));
    assertEquals("next=***", redaction.query("next=%252Flogin%253Ftoken%253Dabc"));
  }

  @Test
  void path_pathParameters_areMasked() {
    assertEquals("/a;jsessionid=***/b;c=d", redaction.path("/a;jsessionid=1F2/b;c=d"));
    assertSame("/a/b", redaction.path("/a/b"));
  }

  @Test
  void url_refererOrHeader_isMaskedInAllItsParts() {
    assertEquals(
        "https://siti:***@x/a;sid=***?nik=***",
        redaction.url("https://siti:rahasia@x/a;sid=1?nik=2#token=3"));
    assertEquals("https://x/#token=***", redaction.url("https://x/#token=3"));
    assertEquals("http://x:8080/?a=@", redaction.url("http://x:8080/?a=@"));
  }

  @Test
  void query_anything_neverLeavesTheSecretAndStaysLinear() {
    var random = new Random(5);
    String pieces = "&;=?#/%+ab%3D%26";
    for (int i = 0; i < 20_000; i++) {
      var noise = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        noise.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      String masked = redaction.query(noise + "&password=RAHASIA&" + noise);
      assertFalse(masked.contains("RAHASIA"), masked);
    }
  }

  @Test
  void query_hostileLength_isDoneInOnePass() {
    for (String piece : List.of("a=;", ";a=1", "a=%3D;", "=", "&", "/a=1?", "%25")) {
      String query = piece.repeat((1 << 20) / piece.length());
      redaction.query(query);
      redaction.url("/" + query);
    }
  }
}
