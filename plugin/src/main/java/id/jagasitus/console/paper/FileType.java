package id.jagasitus.console.paper;

import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** Files that may belong to a case, told by their first bytes and not by their names. */
enum FileType {
  PDF("255044462d", "pdf", "application/pdf"),
  JPEG("ffd8ff", "jpg", "image/jpeg"),
  PNG("89504e470d0a1a0a", "png", "image/png");

  private static final int LONGEST_HEAD = 8;

  private final String head;
  private final String suffix;
  private final String mime;

  FileType(String head, String suffix, String mime) {
    this.head = head;
    this.suffix = suffix;
    this.mime = mime;
  }

  static Optional<FileType> of(byte[] file) {
    String begin = HexFormat.of().formatHex(file, 0, Math.min(file.length, LONGEST_HEAD));
    return Stream.of(values()).filter(type -> begin.startsWith(type.head)).findFirst();
  }

  String suffix() {
    return suffix;
  }

  String mime() {
    return mime;
  }
}
