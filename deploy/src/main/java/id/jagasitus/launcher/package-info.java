/**
 * The command line. Each command is one small class: its options, the arguments it sends, and how a
 * row of the answer looks to people; {@link id.jagasitus.launcher.HomeCommand} does the rest.
 */
@NullMarked
package id.jagasitus.launcher;

import org.jspecify.annotations.NullMarked;
