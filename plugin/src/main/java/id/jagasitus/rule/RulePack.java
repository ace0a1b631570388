package id.jagasitus.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rules that come in the jar, one file per category. */
public final class RulePack {

  /** Files of the pack; the build checks that every file in the folder is named here. */
  static final List<String> FILES =
      List.of(
          "admin.toml",
          "agents.toml",
          "code.toml",
          "command.toml",
          "inclusion.toml",
          "protocol.toml",
          "query-languages.toml",
          "sensitive.toml",
          "software.toml",
          "spam.toml",
          "sqli.toml",
          "template.toml",
          "traversal.toml",
          "webshell.toml",
          "xss.toml");

  private RulePack() {}

  /** Reads all files; a problem in one is a fault of the build and is thrown. */
  public static List<Loaded> load() {
    var out = new ArrayList<Loaded>();
    for (String name : FILES) {
      RuleFile.Read read = RuleFile.readLazily(name, text(name));
      if (!read.problems().isEmpty()) {
        throw new RuleException(String.join("\n", read.problems()));
      }
      out.addAll(read.rules());
    }
    return out;
  }

  private static String text(String name) {
    try (InputStream in = RulePack.class.getResourceAsStream("pack/" + name)) {
      if (in == null) {
        throw new RuleException("the jar lacks its rule file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the rule file " + name + " of the jar", e);
    }
  }
}
