/** The desk of the site's checks: reachable, fresh, unchanged, clean, expiring. */
@NullMarked
package id.jagasitus.console.watch;

import org.jspecify.annotations.NullMarked;
