/**
 * The backup of one site as an office keeps it: where the repository and its copies lie, when
 * snapshots are taken, proven, copied and let go, what was restored and can be undone, which discs
 * and keys there are. What was done is folded from the journal; the bytes are the business of
 * {@code snapshot} and {@code repository}.
 *
 * <p>One long run at a time; whoever begins a second is told which one is under way.
 */
@NullMarked
package id.jagasitus.vault;

import org.jspecify.annotations.NullMarked;
