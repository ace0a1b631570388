package id.jagasitus.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Folders to save: a small site, and one in which every name and kind is out of the ordinary. */
final class TestTrees {

  private TestTrees() {}

  static Path write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  static byte[] noise(long seed, int length) {
    var bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  static byte[] text(String line, int times) {
    return (line + "\n").repeat(times).getBytes(StandardCharsets.UTF_8);
  }

  /** Pages, pictures, a document of several chunks, a copy of it, a link, an empty file. */
  static Path site(Path root) throws IOException {
    for (int i = 0; i < 30; i++) {
      write(root.resolve("berita/" + i % 4 + "/artikel-" + i + ".html"), text("<p>isi " + i, 200));
      write(root.resolve("galeri/foto " + i + ".jpg"), noise(i, 9_000 + i * 777));
    }
    write(root.resolve("index.html"), text("<a href=\"berita/0/artikel-0.html\">berita</a>", 3));
    write(root.resolve("putusan/panjang.pdf"), noise(99, 3_500_000));
    write(root.resolve("unduhan/salinan.pdf"), noise(99, 3_500_000));
    write(root.resolve("kosong.txt"), new byte[0]);
    Files.createDirectories(root.resolve("folder-kosong"));
    Files.createSymbolicLink(root.resolve("terbaru"), Path.of("berita/3"));
    return root;
  }

  /** Raw names that break what takes names for text; each is one entry of a folder. */
  static List<byte[]> hostileNames() {
    var names = new ArrayList<byte[]>();
    for (String name :
        List.of(
            " spasi di depan",
            "-rf",
            "..x",
            "...",
            "baris\nbaru",
            "tab\tdan\rcr",
            "\"kutip\"",
            "balik\\garis",
            "<&>'`$(x)",
            "Pengumuman ñ – día",
            "\u2028pemisah\u2029",
            "😀",
            "\u00ad\u200b\ufeff",
            "\u0001\u001f\u007f",
            "%41%zz",
            "\u0000".replace('\0', '\b'))) {
      names.add(name.getBytes(StandardCharsets.UTF_8));
    }
    names.add(new byte[] {(byte) 0xff, 'x', (byte) 0xc3});
    names.add(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80});
    var longest = new byte[255];
    for (int i = 0; i < longest.length; i++) {
      int value = (i * 7 + 1) & 0xff;
      longest[i] = (byte) (value == 0 || value == '/' ? 'z' : value);
    }
    names.add(longest);
    return names;
  }

  static Path hostile(Path root) throws IOException, InterruptedException {
    Files.createDirectories(root);
    int i = 0;
    for (byte[] name : hostileNames()) {
      Files.write(RawName.of(name).in(root), text("nama " + i++, 3));
    }
    Path weird = RawName.of(hostileNames().getLast()).in(Files.createDirectory(root.resolve("d")));
    Files.createDirectory(weird);
    Files.write(weird.resolve("dalam"), new byte[] {1});
    links(root);
    sparse(root.resolve("berlubang"));
    Path mode = write(root.resolve("mode"), new byte[] {2});
    Files.setAttribute(mode, "unix:mode", 04751);
    Files.setLastModifiedTime(mode, FileTime.from(Instant.parse("1969-07-20T20:17:40.123456789Z")));
    Files.createDirectory(
        root.resolve("lengket"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.setAttribute(root.resolve("lengket"), "unix:mode", 01777);
    Restic.Processes.succeed("mkfifo", root.resolve("pipa").toString());
    return root;
  }

  private static void links(Path root) throws IOException {
    Files.createSymbolicLink(root.resolve("tali-putus"), Path.of("tidak/ada"));
    Files.createSymbolicLink(root.resolve("tali-diri"), Path.of("tali-diri"));
    Files.createSymbolicLink(root.resolve("tali-naik"), Path.of(".."));
    Files.createSymbolicLink(root.resolve("tali-mutlak"), Path.of("/etc/hostname"));
    Path first = write(root.resolve("keras-1"), noise(5, 20_000));
    Files.createLink(root.resolve("keras-2"), first);
  }

  private static void sparse(Path file) throws IOException {
    try (var out =
        Files.newByteChannel(
            file,
            java.nio.file.StandardOpenOption.CREATE_NEW,
            java.nio.file.StandardOpenOption.WRITE,
            java.nio.file.StandardOpenOption.SPARSE)) {
      out.position(20 << 20);
      out.write(java.nio.ByteBuffer.wrap(new byte[] {1}));
    }
  }

  /** Everything a restore must bring back, one line an entry, by raw relative path. */
  static Map<RawName, String> describe(Path root) throws IOException {
    var lines = new TreeMap<RawName, String>();
    var facts = new FileFacts();
    try (var paths = Files.walk(root)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Node node = facts.of(path, RawName.lastOf(path));
        if (!path.equals(root) && node.type() != NodeType.FIFO) {
          lines.put(RawName.of(root.relativize(path)), line(path, node));
        }
      }
    }
    return lines;
  }

  private static String line(Path path, Node node) throws IOException {
    String links = node.type() == NodeType.FILE ? " links " + node.links() : "";
    String content =
        node.type() == NodeType.FILE
            ? " content " + node.size() + ' ' + Arrays.hashCode(Files.readAllBytes(path))
            : "";
    return node.type()
        + " "
        + Long.toOctalString(node.mode())
        + " "
        + node.modified()
        + " "
        + node.owner()
        + links
        + content
        + " -> "
        + node.linkTarget();
  }
}
