package id.jagasitus.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Reads what the kernel says of a file, without following links, into nodes. Thread-safe. */
final class FileFacts {

  private static final String WANTED =
      "unix:mode,ino,dev,rdev,nlink,uid,gid,size,lastModifiedTime,ctime";

  /** Names are looked up once; a hostile tree must not make this grow without end. */
  private static final int MAX_OWNERS = 10_000;

  private final Map<Long, Owner> owners = new ConcurrentHashMap<>();

  /**
   * The node of a path, its content and subtree still empty. The time of access is given as that of
   * the last change, as restic does: else every visit would make a new tree.
   */
  Node of(Path path, RawName name) throws IOException {
    Map<String, Object> facts = Files.readAttributes(path, WANTED, LinkOption.NOFOLLOW_LINKS);
    int mode = (int) number(facts, "mode");
    NodeType type = Mode.type(mode);
    boolean device = type == NodeType.DEV || type == NodeType.CHARDEV;
    RawName target = type == NodeType.SYMLINK ? RawName.of(Files.readSymbolicLink(path)) : null;
    return new Node(
        name,
        type,
        Mode.toGo(mode),
        time(facts, "lastModifiedTime"),
        time(facts, "lastModifiedTime"),
        time(facts, "ctime"),
        owner(path, (int) number(facts, "uid"), (int) number(facts, "gid")),
        number(facts, "ino"),
        number(facts, "dev"),
        type == NodeType.FILE ? number(facts, "size") : 0,
        number(facts, "nlink"),
        target,
        device ? number(facts, "rdev") : 0,
        java.util.List.of(),
        null);
  }

  private static long number(Map<String, Object> facts, String name) {
    return ((Number) Objects.requireNonNull(facts.get(name), name)).longValue();
  }

  private static Instant time(Map<String, Object> facts, String name) {
    return ((FileTime) Objects.requireNonNull(facts.get(name), name)).toInstant();
  }

  private Owner owner(Path path, int uid, int gid) throws IOException {
    long both = (long) uid << 32 | Integer.toUnsignedLong(gid);
    Owner known = owners.get(both);
    if (known != null) {
      return known;
    }
    Map<String, Object> names =
        Files.readAttributes(path, "posix:owner,group", LinkOption.NOFOLLOW_LINKS);
    var owner = new Owner(uid, gid, name(names, "owner", uid), name(names, "group", gid));
    if (owners.size() < MAX_OWNERS) {
      owners.put(both, owner);
    }
    return owner;
  }

  /** The platform says the number where there is no name; restic then leaves the name out. */
  private static String name(Map<String, Object> names, String which, int number) {
    var principal = (java.security.Principal) Objects.requireNonNull(names.get(which), which);
    String name = principal.getName();
    return name.equals(Integer.toUnsignedString(number)) ? "" : name;
  }
}
