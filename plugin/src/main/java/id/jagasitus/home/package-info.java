/**
 * Where everything of an installation lies, what machine it runs on, and files only the operator
 * may read. Shared by commands, pages and the wiring.
 */
@NullMarked
package id.jagasitus.home;

import org.jspecify.annotations.NullMarked;
