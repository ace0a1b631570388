package id.jagasitus.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something to print, A4.
 *
 * @param language tag of its words, {@code id} or {@code en}
 * @param title for the file, the window and those who hear it
 * @param head the letterhead; empty for labels
 * @param blocks in order
 * @param foot printed at the bottom of each page beside the page's number
 * @param pageOf page and number of pages, in the paper's language: words before, between
 */
public record Paper(
    String language,
    String title,
    Optional<Letterhead> head,
    List<Block> blocks,
    String foot,
    PageOf pageOf) {
  public Paper {
    blocks = List.copyOf(blocks);
  }

  /** The words of <em>halaman 1 dari 3</em>. */
  public record PageOf(String page, String of) {}

  /** All tables, those in boxes included, in order. */
  public List<Block.Table> tables() {
    return blocks.stream().flatMap(Paper::flat).flatMap(Paper::table).toList();
  }

  private static Stream<Block> flat(Block block) {
    return block instanceof Block.Box box ? box.blocks().stream() : Stream.of(block);
  }

  private static Stream<Block.Table> table(Block block) {
    return block instanceof Block.Table table ? Stream.of(table) : Stream.empty();
  }

  /** The same paper with more blocks at its end. */
  public Paper and(List<Block> more) {
    var all = new ArrayList<>(blocks);
    all.addAll(more);
    return new Paper(language, title, head, all, foot, pageOf);
  }
}
