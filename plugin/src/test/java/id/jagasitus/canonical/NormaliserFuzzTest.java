package id.jagasitus.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** No input makes the normaliser throw, or makes more of it than its bounds allow. */
final class NormaliserFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void forms_ofAnyBytes_areFewAndBounded(byte[] input) {
    String raw = new String(input, StandardCharsets.ISO_8859_1);
    Canonical query = Normaliser.ofQuery(raw);
    List<String> forms = query.forms();

    assertTrue(forms.size() <= Normaliser.MAX_FORMS, () -> forms.size() + " forms");
    assertEquals(forms.size(), forms.stream().distinct().count());
    assertTrue(
        forms.stream().allMatch(form -> form.length() <= 2 * Normaliser.MAX_CHARS),
        "a form is longer than its value may be");
    assertEquals(forms, Normaliser.ofQuery(raw).forms());
  }

  @FuzzTest(maxDuration = "10s")
  void forms_ofAnyText_areFewAndBounded(byte[] input) {
    List<String> forms = Normaliser.of(new String(input, StandardCharsets.UTF_8)).forms();

    assertTrue(forms.size() <= Normaliser.MAX_FORMS, () -> forms.size() + " forms");
  }
}
