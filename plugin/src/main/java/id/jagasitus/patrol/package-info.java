/**
 * Goes round the site: runs the checks of the floors below in their order, keeps their last answers
 * for pages and commands, and turns what is new into signals.
 */
@NullMarked
package id.jagasitus.patrol;

import org.jspecify.annotations.NullMarked;
