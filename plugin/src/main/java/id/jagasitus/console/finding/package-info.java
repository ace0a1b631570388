/**
 * The desks of findings and rules: what was noticed and what a person makes of it, what is looked
 * for, exceptions, trying a request, looking back. Every address leaves masked.
 */
@NullMarked
package id.jagasitus.console.finding;

import org.jspecify.annotations.NullMarked;
