package id.jagasitus.paper;

import id.jagasitus.chart.Chart;
import java.util.List;

/** One piece of a paper. */
public sealed interface Block {

  /**
   * A heading.
   *
   * @param level 1 for a chapter, 2 below it
   */
  record Heading(int level, String text) implements Block {}

  /** Words in the middle, for the name of a paper. */
  record Title(String text) implements Block {}

  /** A paragraph; line breaks are kept. */
  record Text(String text) implements Block {}

  /** A remark that must not be overlooked. */
  record Remark(String text) implements Block {}

  /** A list. */
  record Items(boolean numbered, List<String> items) implements Block {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A way to a page; a target that is no http address is written as text only. */
  record Link(String text, String target) implements Block {}

  /** Names with their values, one a line. */
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** One name with its value. */
  record Fact(String name, String value) {}

  /**
   * A table.
   *
   * @param caption what it shows
   * @param columns heads
   * @param rows as many cells each as there are columns
   */
  record Table(String caption, List<String> columns, List<List<String>> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A picture of numbers.
   *
   * @param caption under it; also its alternative text, with the words of {@code alternative}
   * @param alternative what the picture says, in words
   */
  record Figure(Chart chart, String caption, String alternative) implements Block {}

  /** Who signs, from left to right. */
  record Signatures(List<Signature> places) implements Block {
    public Signatures {
      places = List.copyOf(places);
    }
  }

  /**
   * A place to sign.
   *
   * @param above for example {@code Mengetahui,} or place and date
   * @param title of the post
   * @param name with degrees; empty leaves a line to write on
   * @param number <em>NIP</em>; may be empty
   */
  record Signature(String above, String title, String name, String number) {}

  /** Pieces with a frame around them, kept on one page where possible. */
  record Box(List<Block> blocks) implements Block {
    public Box {
      blocks = List.copyOf(blocks);
    }
  }

  /** What follows begins a new page. */
  record NewPage() implements Block {}
}
