package id.jagasitus.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * One difference.
 *
 * @param kind what happened to it from before to after
 * @param path from the compared root on, beginning with {@code /}; for display
 * @param before null where it is new
 * @param after null where it is gone
 */
public record Change(Kind kind, String path, @Nullable Node before, @Nullable Node after) {

  /** What happened. */
  public enum Kind {
    ADDED,
    REMOVED,
    /** Its content, or where it links to. */
    CONTENT,
    /** Its mode, owner or time only. */
    METADATA,
    /** It became another kind of thing. */
    TYPE
  }
}
