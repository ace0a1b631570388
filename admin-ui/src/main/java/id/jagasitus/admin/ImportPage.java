package id.jagasitus.admin;

import id.jagasitus.console.ImportDesk.ImportLine;
import id.jagasitus.console.ImportDesk.Progress;
import java.util.List;

/**
 * <em>Impor log</em>.
 *
 * @param imports newest first
 * @param mostBytes largest file that is taken
 */
record ImportPage(List<ImportLine> imports, long mostBytes) {

  boolean running() {
    return imports.stream().anyMatch(line -> line.progress() == Progress.RUNNING);
  }
}
