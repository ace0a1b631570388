/**
 * Gathers signals, whichever package they come from, into findings: one for each actor or place and
 * intent. A finding is opened when its visible sum of points passes the threshold, grows while it
 * goes on, and is closed when it is quiet and harmless or when a person has judged it. The journal
 * records those few steps, never a request.
 */
@NullMarked
package id.jagasitus.finding;

import org.jspecify.annotations.NullMarked;
