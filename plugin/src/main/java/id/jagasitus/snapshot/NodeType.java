package id.jagasitus.snapshot;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an entry of a folder is; the words are restic's. */
public enum NodeType {
  FILE,
  DIR,
  SYMLINK,
  /** A block device. */
  DEV,
  CHARDEV,
  FIFO,
  SOCKET;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static @Nullable NodeType of(String word) {
    for (NodeType type : values()) {
      if (type.word().equals(word)) {
        return type;
      }
    }
    return null;
  }
}
