/** The {@code snapshot} verbs, each a thin body over {@link id.jagasitus.snapshot}. */
@NullMarked
package id.jagasitus.command.snapshot;

import org.jspecify.annotations.NullMarked;
