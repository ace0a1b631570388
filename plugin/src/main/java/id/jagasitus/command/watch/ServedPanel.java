package id.jagasitus.command.watch;

import id.jagasitus.command.CommandOutput;
import id.jagasitus.patrol.ServedView;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The served half of the clean panel: what visitors and search engines get to see.
 *
 * @param look compares the visitors of a few pages once, and tells what is new
 */
public record ServedPanel(WatchRun.Look look, Supplier<ServedView> view) implements WatchRun.Panel {

  @Override
  public String name() {
    return "served";
  }

  @Override
  public String panel() {
    return "clean";
  }

  @Override
  public Map<String, ? extends @Nullable Object> run(CommandOutput out) throws IOException {
    look.run();
    ServedView seen = view.get();
    seen.pages().forEach(page -> out.row(row(page)));
    seen.injections().forEach(found -> out.row(WatchRows.served(found)));
    return summary(seen);
  }

  private static Map<String, @Nullable Object> row(ServedView.Looked page) {
    Map<String, @Nullable Object> row =
        WatchRows.of("panel", "clean", "served", page.path(), "at", page.at().toString());
    row.put("problem", page.problem().isEmpty() ? null : page.problem());
    return row;
  }

  private static Map<String, @Nullable Object> summary(ServedView seen) {
    String said = seen.injections().isEmpty() ? "no sign found" : "signs found";
    return WatchRows.of(
        "site",
        seen.site(),
        "pages",
        seen.pages().size(),
        "signs",
        seen.injections().size(),
        "says",
        seen.done() ? said : "not compared: no public address is set yet",
        "limits",
        "a kit that checks the true addresses of a search engine is not seen from here");
  }
}
