/**
 * What the pages may ask of the procedure: today's duties, cases and their acts, the settings of
 * the procedure and the record of who did what.
 */
@NullMarked
package id.jagasitus.console.office;

import org.jspecify.annotations.NullMarked;
