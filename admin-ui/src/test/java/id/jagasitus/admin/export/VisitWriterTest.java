package id.jagasitus.admin.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.admin.text.Format;
import id.jagasitus.admin.text.Language;
import id.jagasitus.admin.text.OfficeZone;
import id.jagasitus.console.visitor.ShownAddress;
import id.jagasitus.console.visitor.Visit;
import id.jagasitus.event.Source;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VisitWriterTest {

  private static final Format FORMAT = new Format(Language.ID, OfficeZone.WIB.zone());

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1+1", "-"})
  void csv_ofAFormula_isNoFormula(String hostile) {
    assertTrue(CsvWriter.cell(hostile).startsWith("\"'"), CsvWriter.cell(hostile));
  }

  @Test
  void csv_ofQuotesCommasAndLines_staysOneCell() {
    assertEquals("\"a\"\"b,c\"", CsvWriter.cell("a\"b,c"));
    assertEquals("a‹U+000D›‹U+000A›b", CsvWriter.cell("a\r\nb"));
    assertEquals("/biasa?x=1", CsvWriter.cell("/biasa?x=1"));
    assertEquals("", CsvWriter.cell(""));
  }

  @Test
  void csv_ofARow_hasItsCellsInTheHeadersOrder() throws Exception {
    var out = new StringWriter();
    try (var csv = new CsvWriter(out, FORMAT)) {
      csv.write(visit("=cmd"));
    }
    assertEquals(
        "time,address,method,host,uri,status,bytes,duration_us,referer,user_agent,kind,source,"
            + "refused,own\r\n"
            + "1970-01-01T07:00:00+07:00,203.0.113.•,GET,h,\"'=cmd\",404,,12,,,ROBOT,FILTER,false,"
            + "false\r\n",
        out.toString());
  }

  @Test
  void json_ofHostileTexts_isAsciiAndKeepsThem() throws Exception {
    var out = new StringWriter();
    var json = new JsonWriter(out, FORMAT);
    json.write(visit("\"\\\u202e\u0000" + (char) 0xD800));
    json.write(visit("/b"));
    json.close();
    String text = out.toString();
    assertTrue(text.chars().allMatch(c -> c < 0x7F), text);
    assertTrue(text.contains("\"uri\":\"\\\"\\\\\\u202E\\u0000\\uD800\""), text);
    assertTrue(text.contains("\"bytes\":null"), text);
    assertEquals(4, text.lines().count());
  }

  private static Visit visit(String uri) {
    return new Visit(
        0,
        new ShownAddress("203.0.113.•", "t", "203.0.113.0/24", false),
        "GET",
        "h",
        uri,
        404,
        -1,
        12,
        "",
        "",
        Visit.Kind.ROBOT,
        Source.FILTER,
        false,
        false);
  }
}
