/**
 * An embedded Jetty that serves the site's folder with the web application around it. The web
 * application's classes have a loader of their own; this package and the plugin meet only through
 * servlet-context attributes that hold JDK types.
 */
@NullMarked
package id.jagasitus.launcher.server;

import org.jspecify.annotations.NullMarked;
