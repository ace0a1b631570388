/**
 * The office of a packaged server under kill -9: people act through its pages until it is killed at
 * a random instant; afterwards each act that was acknowledged must be there once. Nothing but the
 * JDK is used, so that {@code deploy/bench/faults-office.sh} compiles and runs the same classes.
 */
@NullMarked
package id.jagasitus.launcher.kill;

import org.jspecify.annotations.NullMarked;
