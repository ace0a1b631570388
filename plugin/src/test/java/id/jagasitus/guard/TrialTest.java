package id.jagasitus.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.canonical.Disguise;
import id.jagasitus.rule.Field;
import id.jagasitus.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TrialTest {

  private static Trial trial(String text) {
    return Trial.of(text, TestRules.PACK, Rule.Site.UNKNOWN);
  }

  private static Trial.Value value(Trial trial, Field field) {
    return trial.values().stream().filter(v -> v.field() == field).findFirst().orElseThrow();
  }

  @Test
  void of_requestWithHeaders_readsThem() {
    Trial trial =
        trial("GET /cari?q=1 HTTP/1.1\r\nHost: a\r\nUser-Agent: sqlmap/1.7\r\n\r\nbody: no");

    assertEquals("/cari", trial.request().path());
    assertEquals("HTTP/1.1", trial.request().protocol());
    assertTrue(trial.verdict().suspicious());
    assertEquals("sqlmap/1.7", value(trial, Field.AGENT).raw());
    assertEquals(2, trial.request().headers().size());
  }

  @Test
  void of_address_takesHostPathAndQuery() {
    Trial trial = trial("https://www.pn-contoh.go.id:8443/profil/?a=b");

    assertEquals("/profil/", trial.request().path());
    assertEquals("a=b", trial.request().query());
    assertEquals("www.pn-contoh.go.id", trial.request().header("host"));
  }

  @Test
  void of_logLine_keepsItsStatus() {
    Trial trial =
        trial(
            "203.0.113.9 - - [01/Jun/2026:07:00:00 +0700] \"GET /.env HTTP/1.1\" 404 12 \"-\""
                + " \"curl/8\"");

    assertEquals(404, trial.request().status());
    assertTrue(trial.verdict().suspicious());
  }

  @Test
  void of_anythingElse_isTheValueOfAParameter() {
    assertTrue(trial("1' union select 1,2 --").verdict().rules().contains("sqli-union-select"));
    assertEquals(List.of(), trial("jadwal sidang hari ini").verdict().hits());
  }

  @Test
  void of_layers_showsEachFormAndTheDisguise() {
    Trial.Value value = value(trial("/a?q=%2527%2BuNiOn%2F**%2FsElEcT"), Field.QUERY);

    assertTrue(value.disguises().contains(Disguise.DOUBLE_PERCENT), value::toString);
    assertTrue(value.disguises().contains(Disguise.COMMENT), value::toString);
    assertTrue(value.forms().size() > 1, value::toString);
  }

  @Test
  void of_hostileText_neverThrows() {
    for (String text : List.of("", "GET ", "https://", "https://%", "\0\0", "GET /%zz%u HTTP/9")) {
      assertTrue(trial(text).verdict().score() >= 0);
    }
    assertTrue(trial("/?q=" + "%25".repeat(50_000)).values().size() > 1);
  }
}
