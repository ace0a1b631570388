package id.jagasitus.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

final class ChartTest {

  @Test
  void svg_ofEveryKind_matchesItsGoldenFile() throws Exception {
    for (Chart chart : TestCharts.all()) {
      Golden.check(name(chart) + ".svg", chart.svg());
    }
  }

  @Test
  void svg_onPaper_matchesItsGoldenFile() throws Exception {
    for (Chart chart : TestCharts.all()) {
      Golden.check(name(chart) + "-paper.svg", chart.svg(Colours.PAPER));
    }
  }

  @Test
  void svg_ofEveryKind_isAnImageWithNameAndNoInlineStyle() throws Exception {
    for (Chart chart : TestCharts.all()) {
      Document svg = parse(chart.svg());
      assertEquals("img", svg.getDocumentElement().getAttribute("role"));
      assertFalse(svg.getDocumentElement().getAttribute("viewBox").isEmpty());
      assertEquals("title", svg.getDocumentElement().getFirstChild().getNodeName());
      assertFalse(chart.svg().contains("style="), chart.svg());
    }
  }

  @Test
  void svg_onPaper_coloursEveryShape() throws Exception {
    for (Chart chart : TestCharts.all()) {
      String shapes = chart.svg(Colours.PAPER);
      var bare = Pattern.compile("<(rect|circle|path|text) class=\"[^\"]*\" (?!fill|stroke)");
      assertFalse(bare.matcher(shapes).find(), shapes);
    }
  }

  @Test
  void svg_ofHostileTexts_staysOneWellFormedImage() throws Exception {
    for (Chart chart : TestCharts.hostile()) {
      Document svg = parse(chart.svg());
      assertEquals(0, svg.getElementsByTagName("script").getLength());
      assertFalse(chart.svg().contains("\u001b"));
      assertFalse(chart.svg().contains("\u202e"));
    }
  }

  @Test
  void columns_withoutEarlierWeeks_leaveAGapInTheBand() throws Exception {
    Document svg = parse(TestCharts.columns().svg());
    var paths = svg.getElementsByTagName("path");
    long bands = 0;
    for (int i = 0; i < paths.getLength(); i++) {
      bands +=
          paths.item(i).getAttributes().getNamedItem("class").getNodeValue().equals("c-band")
              ? 1
              : 0;
    }
    assertEquals(2, bands);
  }

  @Test
  void columns_ofNothing_stillDrawAnAxis() throws Exception {
    var empty =
        new ColumnChart(new Caption("e", "Kosong", ""), List.of(), v -> "" + (int) v, 340, 100);
    assertTrue(parse(empty.svg()).getElementsByTagName("path").getLength() >= 2);
  }

  @Test
  void heat_withARaggedRow_isRefused() {
    var row = new HeatMap.Row("Sen", List.of());
    var caption = new Caption("h", "t", "");
    assertThrows(
        IllegalArgumentException.class,
        () -> new HeatMap(caption, List.of("00"), List.of(row), 100));
  }

  @Test
  void stack_ofNothing_isAnEmptyBar() {
    var stack = new StackedBar(new Caption("s", "t", ""), List.of(), 100);
    assertTrue(stack.svg().contains("c-rest"));
  }

  @Test
  void share_outsideZeroToOne_isDrawnAtTheNearestEnd() {
    assertTrue(new ShareBar(new Caption("s", "t", ""), 7).svg().contains("width=\"100\""));
    assertTrue(new ShareBar(new Caption("s", "t", ""), Double.NaN).svg().contains("width=\"0\""));
  }

  @Test
  void caption_withAnIdThatIsNoName_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Caption("a b", "t", ""));
  }

  @Test
  void scale_ofAnyHeight_holdsItWithFewLines() {
    for (double highest : new double[] {0, 1, 3, 7, 10, 99, 101, 12_345, 9_999_999}) {
      Scale scale = Scale.upTo(highest);
      assertTrue(scale.top() >= highest, scale::toString);
      assertTrue(scale.lines() >= 1 && scale.lines() <= 5, scale::toString);
    }
  }

  @Test
  void number_neverWritesAnExponentOrAComma() {
    assertEquals("0", Svg.number(-0.001));
    assertEquals("10000000", Svg.number(1e7));
    assertEquals("1.5", Svg.number(1.5));
    assertThrows(IllegalArgumentException.class, () -> Svg.number(Double.NaN));
  }

  private static String name(Chart chart) {
    return chart.getClass().getSimpleName();
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
