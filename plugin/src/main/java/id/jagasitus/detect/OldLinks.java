package id.jagasitus.detect;

import id.jagasitus.site.Inventory;
import id.jagasitus.site.SiteFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Paths the site had in an earlier inventory and has no longer, and those a redirect map names:
 * whoever asks for them follows an old link. The newest {@value #MOST} are kept.
 */
final class OldLinks {

  private static final int MOST = 100_000;

  private final Map<String, Boolean> gone =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MOST;
        }
      };

  private @Nullable Inventory current;

  /** Paths as a redirect map names them, escaped, with a leading slash. */
  void add(List<String> paths) {
    paths.forEach(path -> gone.put(path, true));
  }

  /** Remembers what the new inventory lacks. */
  void follow(Inventory inventory) {
    Inventory before = current;
    if (before == inventory) {
      return;
    }
    current = inventory;
    if (before != null) {
      for (SiteFile file : before.files()) {
        if (inventory.find(file.path()).isEmpty()) {
          gone.put('/' + file.path().escaped(), true);
        }
      }
    }
  }

  boolean holds(String path) {
    return gone.containsKey(path);
  }
}
