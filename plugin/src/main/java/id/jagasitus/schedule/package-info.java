/**
 * Runs named jobs again and again, one run of each at a time, and never dies of a failing one. It
 * knows nothing of what the jobs do: features offer plain methods, and only the root schedules
 * them.
 */
@NullMarked
package id.jagasitus.schedule;

import org.jspecify.annotations.NullMarked;
