/**
 * People, their roles, log-in, sessions and the one-time code that opens a new installation. Kept
 * in the journal; passwords only as salted hashes.
 */
@NullMarked
package id.jagasitus.account;

import org.jspecify.annotations.NullMarked;
