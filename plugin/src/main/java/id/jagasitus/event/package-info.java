/**
 * What was observed or concluded, as plain immutable records that every other package may use: a\n
 * * finished request, a line of an imported log, a signal. Nothing here does input or output.
 */
@NullMarked
package id.jagasitus.event;

import org.jspecify.annotations.NullMarked;
