/**
 * The repository format of restic, version 2, written from its design document ({@code
 * doc/design.rst}): blobs named by the SHA-256 of their content, gathered into sealed packs, found
 * through index files, opened with a password. Terms are restic's own. The public {@code restic}
 * program reads and checks what is written here, and what it writes is read here.
 *
 * <p>What must hold at every instant, whatever crashes: a snapshot names only trees that are
 * durably stored; a tree names only blobs that are; an index names only packs that are. Hence the
 * order of writing is packs, index, snapshot; of reading the reverse; of removing: index first,
 * packs last, under an exclusive lock.
 */
@NullMarked
package id.jagasitus.repository;

import org.jspecify.annotations.NullMarked;
