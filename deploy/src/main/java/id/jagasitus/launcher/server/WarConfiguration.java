package id.jagasitus.launcher.server;

import jakarta.servlet.ServletContainerInitializer;
import java.util.ServiceLoader;
import org.eclipse.jetty.ee11.webapp.AbstractConfiguration;
import org.eclipse.jetty.ee11.webapp.WebAppContext;

/**
 * Finds the web application's initializers by name and scans nothing else: no annotations, no
 * fragments, and above all nothing below the site's own {@code WEB-INF}, which strangers may have
 * written.
 */
final class WarConfiguration extends AbstractConfiguration {

  WarConfiguration() {
    super(new Builder());
  }

  @Override
  public void configure(WebAppContext context) {
    ServiceLoader.load(ServletContainerInitializer.class, context.getClassLoader())
        .forEach(context::addServletContainerInitializer);
  }
}
