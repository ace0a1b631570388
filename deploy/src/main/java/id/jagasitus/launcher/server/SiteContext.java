package id.jagasitus.launcher.server;

import id.jagasitus.launcher.home.Unpacked;
import jakarta.servlet.ServletContainerInitializer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.eclipse.jetty.ee.webapp.WebAppClassLoader;
import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.webapp.Configuration;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.ee11.webapp.WebXmlConfiguration;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.AllowedResourceAliasChecker;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** The site's folder as a web application whose classes come from the unpacked WAR. */
final class SiteContext {

  /** Small enough for a heap of 192 MiB, large enough for the pages and pictures of a court. */
  private static final long CACHE_BYTES = 16L << 20;

  /** Text without a declared character set is UTF-8; nobody writes anything else any more. */
  private static final List<String> UTF_8_TEXTS =
      List.of("text/html", "text/plain", "text/css", "text/csv", "text/javascript");

  private SiteContext() {}

  /**
   * Builds the context; nothing is started.
   *
   * @param site existing folder; the base of everything that is served
   */
  static WebAppContext of(Path site, Unpacked war, Map<String, Object> attributes)
      throws IOException {
    var context = new WebAppContext();
    context.setContextPath("/");
    context.setBaseResource(ResourceFactory.of(context).newResource(site));
    context.setDefaultsDescriptor(null);
    context.setConfigurations(configurations(context, war));
    WebAppClassLoader classes = classes(context, war);
    context.setClassLoader(classes);
    ServiceLoader.load(ServletContainerInitializer.class, classes)
        .forEach(context::addServletContainerInitializer);
    context.setThrowUnavailableOnStartupException(true);
    context.setWelcomeFiles(new String[] {"index.html", "index.htm"});
    // Links that stay inside the site are followed; one that leads out of it is not.
    context.clearAliasChecks();
    context.addAliasCheck(new AllowedResourceAliasChecker(context));
    context.addServlet(files(), "/");
    attributes.forEach(context::setAttribute);
    texts(context.getMimeTypes());
    quietErrors((ErrorPageErrorHandler) context.getErrorHandler());
    return context;
  }

  /**
   * Reads the WAR's own {@code web.xml} and scans nothing: no annotations, no fragments, and above
   * all nothing below the site's own {@code WEB-INF}, which strangers may have written.
   */
  private static Configuration[] configurations(WebAppContext context, Unpacked war) {
    Path descriptor = war.descriptor();
    if (descriptor == null) {
      return new Configuration[0];
    }
    context.setDescriptor(descriptor.toUri().toString());
    return new Configuration[] {new WebXmlConfiguration()};
  }

  private static WebAppClassLoader classes(WebAppContext context, Unpacked war) throws IOException {
    var loader = new WebAppClassLoader(SiteContext.class.getClassLoader(), context);
    ResourceFactory resources = ResourceFactory.of(context);
    if (java.nio.file.Files.isDirectory(war.ownClasses())) {
      loader.addClassPath(resources.newResource(war.ownClasses()));
    }
    for (Path jar : war.jars()) {
      loader.addClassPath(resources.newResource(jar));
    }
    return loader;
  }

  private static ServletHolder files() {
    var files = new ServletHolder("default", new FilesServlet());
    files.setInitParameters(
        Map.of(
            "dirAllowed", "false",
            "etags", "true",
            "acceptRanges", "true",
            "redirectWelcome", "false",
            "minMappedFileSize", "-1",
            "maxCacheSize", Long.toString(CACHE_BYTES),
            "maxCachedFileSize", Long.toString(CACHE_BYTES / 16),
            "maxCachedFiles", "2048"));
    files.setInitOrder(0);
    return files;
  }

  private static void texts(MimeTypes.Mutable types) {
    UTF_8_TEXTS.forEach(type -> types.addInferred(type, "utf-8"));
  }

  /** A missing page is answered with the site's own page; nothing tells how it is made. */
  private static void quietErrors(ErrorPageErrorHandler errors) {
    errors.setShowStacks(false);
    errors.setShowCauses(false);
    errors.setShowOrigin(false);
    errors.addErrorPage(404, "/404.html");
  }
}
