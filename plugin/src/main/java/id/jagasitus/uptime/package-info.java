/**
 * Is the site reachable: HTTP checks of the site and of what it depends on, the site's own line
 * told apart from the site, uptime by day, outages with their cause, and what happened while the
 * plugin itself was not running.
 */
@NullMarked
package id.jagasitus.uptime;

import org.jspecify.annotations.NullMarked;
