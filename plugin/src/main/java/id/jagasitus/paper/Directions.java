package id.jagasitus.paper;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** The printer's questions about right-to-left text, answered by the JDK's algorithm. */
final class Directions implements BidiSplitter, BidiReorderer {
  private final List<BidiTextRun> runs = new ArrayList<>();

  @Override
  public void setParagraph(String text, byte direction) {
    int base =
        switch (direction) {
          case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
          case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
          default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
        };
    runs.clear();
    var order = new Bidi(text, base);
    for (int run = 0; run < order.getRunCount(); run++) {
      add(order.getRunStart(run), order.getRunLimit(run), order.getRunLevel(run) == 0);
    }
  }

  /**
   * The printer lays runs out as they are read, so what is read from the right stays one run, the
   * numbers in it too; {@link Writing#reversed} puts those in order.
   */
  private void add(int start, int end, boolean left) {
    byte direction = left ? LTR : RTL;
    if (!left && !runs.isEmpty() && runs.getLast().getDirection() == RTL) {
      BidiTextRun before = runs.removeLast();
      runs.add(new BidiTextRun(before.getStart(), end - before.getStart(), direction));
    } else {
      runs.add(new BidiTextRun(start, end - start, direction));
    }
  }

  @Override
  public int countTextRuns() {
    return runs.size();
  }

  @Override
  public BidiTextRun getVisualRun(int place) {
    return runs.get(place);
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
