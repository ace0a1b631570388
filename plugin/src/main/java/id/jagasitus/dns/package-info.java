/**
 * Questions to name servers, in the words of their protocol. Nothing here asks by itself: who uses
 * it must be allowed to by the office's settings.
 */
@NullMarked
package id.jagasitus.dns;

import org.jspecify.annotations.NullMarked;
