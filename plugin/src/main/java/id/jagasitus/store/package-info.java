/**
 * Keeps every request and answers questions about them: append, search, count, the figures of the
 * dashboard, expire.
 *
 * <p>{@link id.jagasitus.store.EventStore} is the one entry, with an implementation on Lucene for
 * the disk and one in memory; both pass the same contract. The index is never the only copy: a
 * damaged one is set aside and rebuilt from the log files.
 */
@NullMarked
package id.jagasitus.store;

import org.jspecify.annotations.NullMarked;
