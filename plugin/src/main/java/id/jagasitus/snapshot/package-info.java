/**
 * The site's files as snapshots in a repository: taken, listed, compared, restored, proven, let go,
 * copied elsewhere, written to discs. Everything long takes a {@link Work} through which it is
 * watched, slowed and stopped.
 *
 * <p>Names of files are raw bytes from the first listing to the last restore; nothing read from a
 * repository is trusted to stay inside the folder it is restored to.
 */
@NullMarked
package id.jagasitus.snapshot;

import org.jspecify.annotations.NullMarked;
