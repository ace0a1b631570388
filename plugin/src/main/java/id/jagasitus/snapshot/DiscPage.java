package id.jagasitus.snapshot;

import java.util.Map;
import java.util.TreeMap;

/** The page that checks a disc's sums in a browser, without any program. */
final class DiscPage {

  private DiscPage() {}

  /** Puts the sums into the page; paths are ours and plain, so they need no escaping. */
  static String of(String template, Map<String, String> manifest) {
    var sums = new StringBuilder();
    new TreeMap<>(manifest)
        .forEach(
            (path, sum) ->
                sums.append("\"").append(path).append("\":\"").append(sum).append("\",\n"));
    return template.replace("/*{daftar}*/", sums.toString());
  }
}
