package id.jagasitus.launcher.home;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * This process, for when no server runs: loads the plugin from the web application's own classes
 * and lets it take the lock. Only types of the JDK cross.
 */
final class ProcessOwner implements Owner {

  private static final String ENTRY = "id.jagasitus.CommandEntry";

  private final Path home;
  private final URLClassLoader loader;

  ProcessOwner(Path home, EmbeddedWar war) throws IOException {
    this.home = home;
    this.loader = Unpacked.classes(war, home).loader();
  }

  @Override
  public int carryOut(
      String command,
      Map<String, ? extends @Nullable Object> arguments,
      Consumer<Map<String, @Nullable Object>> lines,
      Cancellation cancellation)
      throws IOException {
    var request = new HashMap<String, Object>();
    request.put("command", command);
    request.put("args", arguments);
    request.put("home", home.toString());
    request.put("cancelled", (BooleanSupplier) cancellation::requested);
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(loader);
    try {
      return entry().apply(request, lines);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  @SuppressWarnings("unchecked") // the class is ours; its own description states the types
  private BiFunction<Map<String, Object>, Consumer<Map<String, @Nullable Object>>, Integer> entry()
      throws IOException {
    try {
      return (BiFunction<Map<String, Object>, Consumer<Map<String, @Nullable Object>>, Integer>)
          loader.loadClass(ENTRY).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IOException("the web application in this jar is not of this launcher", e);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
