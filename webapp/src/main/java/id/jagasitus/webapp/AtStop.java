package id.jagasitus.webapp;

import id.jagasitus.Plugin;
import id.jagasitus.capture.Handover;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Stops the plugin with the web application. */
record AtStop(Plugin plugin) implements ServletContextListener {

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    plugin.close(); // takes reports until it has waited for the last
    event.getServletContext().removeAttribute(Handover.REQUEST_LOG);
  }
}
