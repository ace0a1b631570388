package id.jagasitus.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.jagasitus.query.QueryException;
import id.jagasitus.query.QueryParser;
import id.jagasitus.query.Reach;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class SearchProblemTest {
  private static String said(String query) {
    var refused =
        assertThrows(
            QueryException.class, () -> QueryParser.parse(query, Reach.ADDRESSES, ZoneOffset.UTC));
    return SearchProblem.says(refused.problem());
  }

  @Test
  void says_mistakesOfTyping_nameThePlaceAndWhatWasExpected() {
    assertEquals(
        "at character 8 'abc' is no number; such as 404, 4xx, [400 TO 499]", said("status:abc"));
    assertEquals("at character 17 a word or a field was expected", said("status:404 AND ("));
    assertEquals("at character 6 a quote opens that is not closed", said("path:\"/wp"));
  }
}
