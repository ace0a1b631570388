package id.jagasitus.webapp;

import id.jagasitus.capture.Handover;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.config.ConfigException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Starts the plugin inside a servlet container. An initializer and not a web fragment: both
 * together register the filter twice or not at all, and only the initializer can put it before
 * every other.
 *
 * <p>Whatever goes wrong here is logged and the site is served without the plugin: it must never be
 * the reason why a court's site is down.
 */
public final class Initializer implements ServletContainerInitializer {

  private static final Logger LOG = System.getLogger(Initializer.class.getName());

  @Override
  public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) {
    if (enabled(context)) {
      start(context);
    } else {
      LOG.log(Level.INFO, Handover.ENABLED + "=false: nothing is recorded, no page is offered");
    }
    first(context, "jagasitus-guard", new SiteGuard());
  }

  private static boolean enabled(ServletContext context) {
    String property = System.getProperty(Handover.ENABLED);
    String chosen = property != null ? property : context.getInitParameter(Handover.ENABLED);
    return !"false".equalsIgnoreCase(chosen);
  }

  private static void start(ServletContext context) {
    try {
      new Starter(context).start();
    } catch (ConfigException | CommandRefused e) {
      refuse(context, String.valueOf(e.getMessage()));
    } catch (Exception e) { // the edge of the container: the site goes on without the plugin
      LOG.log(Level.ERROR, "Jagasitus did not start; the site is served without it", e);
    }
  }

  /** An operator's mistake: a launcher stops and shows it, another container serves the site. */
  private static void refuse(ServletContext context, String reason) {
    if (context.getAttribute(Handover.CONTAINER) == null) {
      LOG.log(Level.ERROR, "Jagasitus did not start; the site is served without it: {0}", reason);
    }
    context.setAttribute(Handover.REFUSED, reason);
  }

  /** Registers a filter before those of the application and behind the ones registered here. */
  static void first(ServletContext context, String name, Filter filter) {
    FilterRegistration.Dynamic registration = context.addFilter(name, filter);
    if (registration == null) {
      throw new IllegalStateException("a filter " + name + " is registered already");
    }
    registration.setAsyncSupported(true);
    registration.addMappingForUrlPatterns(
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC), false, "/*");
  }
}
