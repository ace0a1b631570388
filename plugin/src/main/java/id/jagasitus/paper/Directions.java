package id.jagasitus.paper;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/** The printer's questions about right-to-left text, answered by the JDK's algorithm. */
final class Directions implements BidiSplitter, BidiReorderer {
  private Bidi paragraph = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
  private Integer[] order = {};

  @Override
  public void setParagraph(String text, byte direction) {
    int base =
        switch (direction) {
          case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
          case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
          default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
        };
    paragraph = new Bidi(text, base);
    order = visual(paragraph);
  }

  /** Numbers of the runs as they stand on the page, from the left (UAX 9, L2). */
  private static Integer[] visual(Bidi paragraph) {
    int runs = paragraph.getRunCount();
    var levels = new byte[runs];
    var order = new Integer[runs];
    for (int run = 0; run < runs; run++) {
      levels[run] = (byte) paragraph.getRunLevel(run);
      order[run] = run;
    }
    if (runs > 0) {
      Bidi.reorderVisually(levels, 0, order, 0, runs);
    }
    return order;
  }

  @Override
  public int countTextRuns() {
    return paragraph.getRunCount();
  }

  @Override
  public BidiTextRun getVisualRun(int place) {
    int run = order[place];
    int start = paragraph.getRunStart(run);
    byte direction = paragraph.getRunLevel(run) % 2 == 0 ? LTR : RTL;
    return new BidiTextRun(start, paragraph.getRunLimit(run) - start, direction);
  }

  @Override
  public byte getBaseDirection(String text) {
    boolean left = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    return left ? LTR : RTL;
  }

  @Override
  public String reorderRTLTextToLTR(String text) {
    return Writing.reversed(text);
  }

  @Override
  public String shapeText(String text) {
    return Writing.shaped(text);
  }

  @Override
  public String deshapeText(String text) {
    return text;
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }
}
