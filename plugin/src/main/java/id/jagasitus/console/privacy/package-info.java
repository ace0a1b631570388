/**
 * The page about people's addresses: how long they are kept and why, who saw which whole, what is
 * held of somebody, and its erasure.
 */
@NullMarked
package id.jagasitus.console.privacy;

import org.jspecify.annotations.NullMarked;
