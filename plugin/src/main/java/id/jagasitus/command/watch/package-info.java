/**
 * The commands that look after the site: scanning, a round of all checks, the baseline, services.
 */
@NullMarked
package id.jagasitus.command.watch;

import org.jspecify.annotations.NullMarked;
