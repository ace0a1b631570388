/**
 * What the site's certificate and its domain's registry say themselves of when they end and to whom
 * they belong: read once in a while, compared with what was seen before and with the register of
 * services, and turned into signals. A date that a person entered wins; a difference is told.
 */
@NullMarked
package id.jagasitus.expiry;

import org.jspecify.annotations.NullMarked;
