/**
 * The home folder as the command line sees it: where it is, the web application unpacked in it, and
 * the two ways to have a command carried out: by the server that owns the home, through its socket,
 * or in this process when there is no server. The plugin's classes are never on the launcher's own
 * class path; what crosses is JDK types or JSON.
 */
@NullMarked
package id.jagasitus.launcher.home;

import org.jspecify.annotations.NullMarked;
