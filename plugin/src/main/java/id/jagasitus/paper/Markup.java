package id.jagasitus.paper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;

/** Writes well-formed HTML; every text and attribute is escaped on its way in. */
final class Markup {
  private final StringBuilder out = new StringBuilder(16_384);
  private final Deque<String> open = new ArrayDeque<>();
  private final UnaryOperator<String> visible;

  /**
   * @param visible makes what cannot be shown visible, before it is escaped
   */
  Markup(UnaryOperator<String> visible) {
    this.visible = visible;
  }

  /** Begins an element; attributes are name, value, name, value …, empty values left out. */
  Markup begin(String name, String... attributes) {
    tag(name, attributes);
    out.append('>');
    open.push(name);
    return this;
  }

  /** An element without content. */
  Markup empty(String name, String... attributes) {
    tag(name, attributes);
    out.append("/>");
    return this;
  }

  private void tag(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(visible.apply(attributes[i + 1]));
        out.append('"');
      }
    }
  }

  Markup end() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Text; line feeds become line breaks. */
  Markup text(String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        out.append("<br/>");
      }
      escape(visible.apply(lines[i]));
    }
    return this;
  }

  /** An element around a text. */
  Markup element(String name, String text, String... attributes) {
    return begin(name, attributes).text(text).end();
  }

  /** Markup of our own making: a chart, which escapes its texts itself, or a style sheet. */
  Markup trusted(String markup) {
    out.append(markup);
    return this;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("element not ended: " + open.peek());
    }
    return out.toString();
  }
}
