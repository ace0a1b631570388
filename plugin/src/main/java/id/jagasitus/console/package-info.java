/**
 * What the pages see: one desk a subject (interface), its implementation, and the records a page is
 * filled with. A desk checks who may do what; it knows no HTML.
 */
@NullMarked
package id.jagasitus.console;

import org.jspecify.annotations.NullMarked;
