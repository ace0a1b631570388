package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages, files and servers made to hurt the scanner: each ends in a bounded, worded result. */
final class HostileInputTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Hosts COURT = new Hosts("pn-contoh.go.id", Set.of());
  private static final String LINK = "<a href='https://x%d.example/'>slot gacor</a>";

  @TempDir Path folder;

  private final CleanScanner scanner = new CleanScanner(Programs.EXPECTED);

  @Test
  void scanFile_hundredMegabytes_isCutInWords() throws IOException {
    Path page = Files.writeString(folder.resolve("a.html"), "<p>" + LINK.formatted(1));
    try (var file = new RandomAccessFile(page.toFile(), "rw")) {
      file.setLength(100L << 20);
    }
    ScanResult result = scan(page);
    assertEquals(Verdict.CRITICAL, result.verdict());
    assertTrue(ids(result).contains("longer-than-read"));
  }

  @Test
  void scanPage_hundredThousandLinks_keepsSome() {
    var html = new StringBuilder("<body>");
    for (int i = 0; i < 100_000; i++) {
      html.append("<a href='/p").append(i).append("'>halaman</a>");
    }
    html.append(LINK.formatted(1));
    assertEquals(Page.MOST_LINKS, Page.parse(html.toString()).links().size());
    scanner.scanPage("/", html.toString(), "/", COURT, TODAY);
  }

  @Test
  void scanPage_deeplyNested_isRead() {
    String html = "<div style='display:none'>".repeat(100_000) + LINK.formatted(1);
    assertEquals(Verdict.CRITICAL, scanner.scanPage("/", html, "/", COURT, TODAY).verdict());
  }

  @Test
  void scanPage_manyNestedHeads_isRead() {
    String html = "<div class=agenda>".repeat(20_000) + "<p>6 November 2026</p>";
    scanner.scanPage("/", html, "/", COURT, TODAY);
  }

  @Test
  void scanPage_manyStylesAndDates_isRead() {
    String html =
        "<style>"
            + ".a{display:none}".repeat(20_000)
            + "</style><p>"
            + "6 November 2026 ".repeat(50_000);
    ScanResult result = scanner.scanPage("/", html, "/", COURT, TODAY);
    assertEquals(LocalDate.of(2026, 11, 6), result.date().orElseThrow());
  }

  @Test
  void scanPage_endlessWords_isRead() {
    for (String piece : List.of("a", "9", "9/", "slot", "\u200b", "<", "&#", "=\"", "s l o t ")) {
      scanner.scanPage("/", piece.repeat(200_000), "/", COURT, TODAY);
    }
  }

  @Test
  void scanPage_endlessScript_isRead() {
    for (String piece :
        List.of(
            "\\x41",
            "\\u0041",
            "%41",
            "1",
            "1,",
            "'a'",
            "'a'    ",
            "['a',",
            "\"+\"",
            "eval(",
            "atob('",
            "fromCharCode(1 2,3",
            "new\t",
            "['b']",
            "<iframe",
            "{",
            "(",
            "https://x.id/")) {
      String run = piece.repeat(20_000);
      for (String head : List.of("", "String.fromCharCode(", "[].join('')+[", "atob(\"", "'")) {
        String html = "<script>" + head + run + "</script><p>" + LINK.formatted(1);
        ScanResult result = scanner.scanPage("/", html, "/", COURT, TODAY);
        assertFalse(ids(result).contains("not-judged"), head + piece);
      }
    }
  }

  @Test
  void scanFile_unknownOrWrongCharset_isRead() throws IOException {
    for (String charset : List.of("x-tidak-ada", "utf-7", "\u00ff", "utf-16")) {
      Path page = folder.resolve("a.html");
      Files.write(
          page,
          ("<meta charset=" + charset + "><p>slot gacor maxwin rtp live</p>" + LINK.formatted(1))
              .getBytes(StandardCharsets.ISO_8859_1));
      assertTrue(scan(page).score() >= 0, charset);
    }
    Path broken = Files.write(folder.resolve("b.html"), new byte[] {'<', 'p', '>', -1, -2, -61, 0});
    assertEquals(Verdict.NONE, scan(broken).verdict());
  }

  @Test
  void scan_loopsAndVanishedFiles_areTold() throws IOException {
    Files.createSymbolicLink(folder.resolve("berita"), folder);
    Files.createSymbolicLink(folder.resolve("rusak.html"), folder.resolve("tidak-ada"));
    Files.writeString(folder.resolve("a.html"), "<p>a</p>");
    Path gone = Files.writeString(folder.resolve("b.html"), "<p>b</p>");
    var results = new ArrayList<ScanResult>();
    new TreeScan(scanner, TODAY)
        .scan(
            folder,
            "pn-contoh.go.id",
            result -> {
              results.add(result);
              delete(gone);
            });
    assertEquals(2, results.size());
    assertEquals(List.of("not-readable"), ids(results.get(1)));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void get_nobodyListens_isWorded() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertTrue(said("http://127.0.0.1:" + port + "/").contains("nothing answers there"));
  }

  @Test
  void check_nameWithoutAddress_isWorded() {
    var guard = new AddressGuard(List.of());
    IOException e =
        assertThrows(
            IOException.class,
            () ->
                guard.check(
                    URI.create("http://tidak-ada.example/"),
                    name -> {
                      throw new UnknownHostException(name);
                    }));
    assertEquals("tidak-ada.example: its name is not known to DNS", e.getMessage());
  }

  @Test
  void words_everyUsualProblem_isAWholeSentence() {
    assertTrue(
        FetchProblem.words(new IOException(new SSLHandshakeException("PKIX")))
            .startsWith("no secure connection comes about"));
    assertEquals("its name is not known to DNS", FetchProblem.words(new UnknownHostException("x")));
    assertEquals("nothing answers there", FetchProblem.words(new ConnectException()));
    assertTrue(FetchProblem.words(new ZipException("x")).contains("damaged"));
    assertEquals("IOException: x", FetchProblem.words(new IOException("x")));
  }

  private static String said(String address) {
    var guard = new AddressGuard(List.of("127.0.0.1"));
    try (var fetch = new PageFetch(guard, Duration.ofSeconds(20))) {
      IOException e =
          assertThrows(IOException.class, () -> fetch.get(URI.create(address), Visitor.SELF));
      return String.valueOf(e.getMessage());
    }
  }

  private ScanResult scan(Path page) throws IOException {
    return scanner.scanFile(page, "/a.html", COURT, TODAY);
  }

  private static List<String> ids(ScanResult result) {
    return result.signals().stream().map(ScanSignal::id).toList();
  }
}
