package id.jagasitus.launcher.terminal;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Whether a person sits in front of this process. */
public final class Terminal {

  static {
    // JDK 22 to 24 offer a console even where input or output is a file; the classic one does not.
    System.setProperty("jdk.console", "java.base");
  }

  private Terminal() {}

  /** The console, or null where input or output is not a terminal. */
  @SuppressWarnings("SystemConsoleNull") // true again with the property above
  public static @Nullable Console console() {
    return System.console();
  }

  /** Whether a line may be redrawn in place. */
  public static boolean canRedraw() {
    return console() != null && !"dumb".equals(System.getenv("TERM"));
  }
}
