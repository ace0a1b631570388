package id.jagasitus.webapp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** Tomcat, which promises nothing: the filter alone sees the requests. */
record TomcatContainer(Tomcat tomcat, int port) implements Container {

  static Container start(Setup setup) throws Exception {
    return start(setup, Optional.empty());
  }

  /** With a site of its own. */
  static Container start(Setup setup, Path site) throws Exception {
    return start(setup, Optional.of(site));
  }

  private static Container start(Setup setup, Optional<Path> site) throws Exception {
    var tomcat = new Tomcat();
    Path base = setup.home().resolveSibling("tomcat-" + setup.enabled());
    tomcat.setBaseDir(Files.createDirectories(base).toString());
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    tomcat.getConnector().setProperty("maxHttpRequestHeaderSize", "32768");
    // A stack trace shown to visitors names every filter.
    var errors = new ErrorReportValve();
    errors.setShowReport(false);
    tomcat.getHost().getPipeline().addValve(errors);
    ((StandardHost) tomcat.getHost()).setErrorReportValveClass("");
    Context context = tomcat.addWebapp("", Setup.war().toAbsolutePath().toString());
    context.setParentClassLoader(TomcatContainer.class.getClassLoader());
    ((StandardJarScanner) context.getJarScanner()).setScanClassPath(false);
    context.addParameter("jagasitus.enabled", Boolean.toString(setup.enabled()));
    context.addParameter("jagasitus.home", setup.home().toString());
    site.ifPresent(folder -> give(context, folder));
    context.addServletContainerInitializer(TrialServlet::register, Set.of());
    tomcat.start();
    return new TomcatContainer(tomcat, tomcat.getConnector().getLocalPort());
  }

  /** Initializers given to the context come before those it finds. */
  private static void give(Context context, Path site) {
    context.addServletContainerInitializer(
        (classes, servlets) -> servlets.setAttribute("jagasitus.site", site.toString()), Set.of());
  }

  @Override
  public void close() {
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    }
  }
}
