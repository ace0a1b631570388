package id.jagasitus.snapshot;

import java.time.Instant;
import java.util.List;

/** Nodes of what lies in no file system: dumps, and folders made up to hold them. */
final class StreamNodes {

  private static final Owner NOBODY = new Owner(0, 0, "", "");

  private StreamNodes() {}

  /** Readable by its owner only: dumps hold personal data. */
  static Node file(RawName name, Instant now) {
    return node(name, NodeType.FILE, Mode.toGo(0100600), now);
  }

  static Node folder(RawName name, Instant now) {
    return node(name, NodeType.DIR, Mode.toGo(0040700), now);
  }

  private static Node node(RawName name, NodeType type, long mode, Instant now) {
    return new Node(name, type, mode, now, now, now, NOBODY, 0, 0, 0, 1, null, 0, List.of(), null);
  }
}
