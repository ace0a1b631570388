/** The desk over the drills: begin, follow, walk alone, end, and what they showed. */
@NullMarked
package id.jagasitus.console.exercise;

import org.jspecify.annotations.NullMarked;
