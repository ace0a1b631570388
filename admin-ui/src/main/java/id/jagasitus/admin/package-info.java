/**
 * The administrator's pages. Each page is three small things with one name: a handler, the record
 * it fills, and a template compiled in the build; {@code Routes} lists them all. Handlers see only
 * {@link id.jagasitus.Console} and its records.
 */
@NullMarked
package id.jagasitus.admin;

import org.jspecify.annotations.NullMarked;
