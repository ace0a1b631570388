package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What styles do to an element, over the tricks of planted links and over ordinary styles. */
final class DeclarationsTest {

  private static final List<String> BURIED =
      List.of(
          "position:absolute;left:-9999px",
          "POSITION : absolute ; LEFT : -9999PX !important",
          "position:fixed;top:-200vh",
          "left:-100%;position:absolute",
          "inset:-9999px auto auto -9999px;position:absolute",
          "margin-left:-99999px",
          "text-indent:-9999em",
          "transform:translateX(-9999px)",
          "transform: translate(-1000%, 0)",
          "transform:scale(0)",
          "scale:0",
          "clip:rect(0,0,0,0);position:absolute",
          "clip-path:circle(0)",
          "clip-path: inset(100%)",
          "height:0;overflow:hidden",
          "width:0;height:0",
          "max-height:0;overflow-y:hidden",
          "overflow:auto;position:absolute;height:1pt;width:1pt",
          "font-size:0",
          "font-size:1px;line-height:1px",
          "font:0/0 a",
          "line-height:0px",
          "color:transparent",
          "color:rgba(0,0,0,0)",
          "color:#fff;background:#ffffff",
          "background-color: white; color: rgb(255, 255, 255)",
          "filter:opacity(0)");

  private static final List<String> FOLDED =
      List.of(
          "display:none",
          "DISPLAY : NONE !important",
          "/* menu */ visibility:hidden",
          "visibility:collapse",
          "content-visibility:hidden",
          "opacity:0",
          "opacity:.01",
          "opacity:0%");

  private static final List<String> SEEN =
      List.of(
          "",
          "color:red",
          "left:-12px;position:relative",
          "margin-top:-40px",
          "height:100px;overflow:hidden",
          "width:100%;height:auto",
          "max-height:none",
          "font-size:12px;line-height:1.5",
          "line-height:1",
          "opacity:.9",
          "transform:translate(-50%,-50%)",
          "color:#fff;background:#036",
          "display:block",
          "text-indent:30px",
          "font:12px/1.4 Arial",
          "clip:auto",
          "nonsense",
          ":::;;;");

  @Test
  void sight_waysNobodyShowsAgain_areBuried() {
    BURIED.forEach(css -> assertEquals(Hidden.Sight.BURIED, Hidden.sight(css), css));
  }

  @Test
  void sight_waysOfMenus_areFolded() {
    FOLDED.forEach(css -> assertEquals(Hidden.Sight.FOLDED, Hidden.sight(css), css));
  }

  @Test
  void sight_ordinaryStyles_areSeen() {
    SEEN.forEach(css -> assertEquals(Hidden.Sight.SEEN, Hidden.sight(css), css));
  }
}
