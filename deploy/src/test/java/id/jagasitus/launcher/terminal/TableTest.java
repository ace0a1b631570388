package id.jagasitus.launcher.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TableTest {
  private final List<String> lines = new ArrayList<>();
  private final Table table = new Table(lines::add);

  private static Map<String, @Nullable Object> row(String name, @Nullable Object last) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("name", name);
    row.put("lastLogIn", last);
    return row;
  }

  @Test
  void end_severalRows_standUnderTheirNames() {
    table.row(row("budi", null));
    table.row(row("siti-rahma", "09.15"));
    table.end();
    assertEquals(List.of("name        last log in", "budi        -", "siti-rahma  09.15"), lines);
  }

  @Test
  void end_oneRow_isWrittenDownwards() {
    table.row(row("budi", List.of("admin", "viewer")));
    table.end();
    table.end();
    assertEquals(List.of("name: budi", "last log in: admin, viewer"), lines);
  }

  @Test
  void row_behindTheMeasuredOnes_isWrittenAtOnce() {
    for (int i = 0; i < 200; i++) {
      table.row(row("budi", i));
    }
    assertEquals(201, lines.size());
    table.row(row("a-name-longer-than-all-before", 7));
    assertEquals("a-name-longer-than-all-before  7", lines.getLast());
  }

  @Test
  void row_withOtherNames_beginsAnotherTable() {
    table.row(row("budi", 1));
    table.row(row("siti", 2));
    table.row(Map.of("panel", "clean"));
    table.row(row("rina", 3));
    table.end();
    assertEquals(
        List.of(
            "name  last log in",
            "budi  1",
            "siti  2",
            "panel: clean",
            "name: rina",
            "last log in: 3"),
        lines);
  }

  @Test
  void cell_ofAnyKind_isWords() {
    assertEquals("yes", Table.cell(true));
    assertEquals("-", Table.cell(Map.of()));
    assertEquals("-", Table.cell(""));
    assertEquals("run at=7", Table.cell(Map.of("run_at", 7)));
  }
}
