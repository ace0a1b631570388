package id.jagasitus.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of a page as a person reads it: a line for each paragraph, heading, item or cell. */
public final class PageText implements NodeVisitor {

  private static final int MOST = 20_000;

  /** What browsers never draw. */
  private static final Set<String> UNREAD =
      Set.of("script", "style", "template", "noscript", "title");

  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int unread;

  private PageText() {}

  /** The lines, at most {@value #MOST}; hidden ones too, since whoever compares wants to see. */
  public static List<String> lines(String html) {
    var text = new PageText();
    NodeTraversor.traverse(text, Page.document(html));
    text.end();
    return List.copyOf(text.lines);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      unread += UNREAD.contains(element.normalName()) ? 1 : 0;
      parted(element);
    } else if (node instanceof TextNode text && unread == 0) {
      line.append(text.getWholeText());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      unread -= UNREAD.contains(element.normalName()) ? 1 : 0;
      parted(element);
    }
  }

  private void parted(Element element) {
    if (element.isBlock() || element.normalName().equals("br")) {
      end();
    }
  }

  private void end() {
    String plain = line.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
    line.setLength(0);
    if (!plain.isEmpty() && lines.size() < MOST) {
      lines.add(plain);
    }
  }
}
