package id.jagasitus.snapshot;

/** File modes: the kernel's {@code st_mode} and Go's {@code FileMode}, which restic stores. */
final class Mode {

  private static final int PERMISSIONS = 0777;
  private static final long GO_DIR = 1L << 31;
  private static final long GO_SYMLINK = 1L << 27;
  private static final long GO_DEVICE = 1L << 26;
  private static final long GO_FIFO = 1L << 25;
  private static final long GO_SOCKET = 1L << 24;
  private static final long GO_SETUID = 1L << 23;
  private static final long GO_SETGID = 1L << 22;
  private static final long GO_CHARDEV = 1L << 21;
  private static final long GO_STICKY = 1L << 20;

  private Mode() {}

  static NodeType type(int mode) {
    return switch (mode & 0170000) {
      case 0040000 -> NodeType.DIR;
      case 0120000 -> NodeType.SYMLINK;
      case 0060000 -> NodeType.DEV;
      case 0020000 -> NodeType.CHARDEV;
      case 0010000 -> NodeType.FIFO;
      case 0140000 -> NodeType.SOCKET;
      default -> NodeType.FILE;
    };
  }

  static long toGo(int mode) {
    long go = mode & PERMISSIONS;
    go |= (mode & 04000) != 0 ? GO_SETUID : 0;
    go |= (mode & 02000) != 0 ? GO_SETGID : 0;
    go |= (mode & 01000) != 0 ? GO_STICKY : 0;
    return go
        | switch (type(mode)) {
          case FILE -> 0;
          case DIR -> GO_DIR;
          case SYMLINK -> GO_SYMLINK;
          case DEV -> GO_DEVICE;
          case CHARDEV -> GO_DEVICE | GO_CHARDEV;
          case FIFO -> GO_FIFO;
          case SOCKET -> GO_SOCKET;
        };
  }

  /** The twelve bits that can be set on a file. */
  static int permissions(long go) {
    int mode = (int) (go & PERMISSIONS);
    mode |= (go & GO_SETUID) != 0 ? 04000 : 0;
    mode |= (go & GO_SETGID) != 0 ? 02000 : 0;
    mode |= (go & GO_STICKY) != 0 ? 01000 : 0;
    return mode;
  }
}
