/** What the operator sees: rows, a progress bar, and never a control character of a visitor's. */
@NullMarked
package id.jagasitus.launcher.terminal;

import org.jspecify.annotations.NullMarked;
