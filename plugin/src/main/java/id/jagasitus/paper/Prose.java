package id.jagasitus.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a person types into a field, as blocks: an empty line ends a paragraph; lines that begin
 * with {@code -} or a number and a full stop make a list.
 */
public final class Prose {
  private static final Pattern DASH = Pattern.compile("^\\s*[-•*]\\s+");
  private static final Pattern NUMBER = Pattern.compile("^\\s*\\d{1,3}[.)]\\s+");

  private Prose() {}

  /** The blocks of a text; none for an empty one. */
  public static List<Block> of(String text) {
    var blocks = new ArrayList<Block>();
    for (String part : text.replace("\r\n", "\n").replace('\r', '\n').split("\n\\s*\n")) {
      if (!part.isBlank()) {
        part(part.strip(), blocks);
      }
    }
    return blocks;
  }

  private static void part(String part, List<Block> blocks) {
    var plain = new ArrayList<String>();
    var items = new ArrayList<String>();
    Pattern mark = DASH;
    for (String line : part.split("\n")) {
      Pattern here = NUMBER.matcher(line).find() ? NUMBER : DASH;
      if (here.matcher(line).find()) {
        flushItems(items, mark != here, mark, blocks);
        flushText(plain, blocks);
        mark = here;
        items.add(here.matcher(line).replaceFirst("").strip());
      } else if (items.isEmpty()) {
        plain.add(line.strip());
      } else {
        items.set(items.size() - 1, items.getLast() + " " + line.strip());
      }
    }
    flushText(plain, blocks);
    flushItems(items, true, mark, blocks);
  }

  private static void flushText(List<String> lines, List<Block> blocks) {
    if (!lines.isEmpty()) {
      blocks.add(new Block.Text(String.join("\n", lines)));
      lines.clear();
    }
  }

  private static void flushItems(
      List<String> items, boolean ended, Pattern mark, List<Block> blocks) {
    if (ended && !items.isEmpty()) {
      blocks.add(new Block.Items(mark == NUMBER, items));
      items.clear();
    }
  }
}
