package id.jagasitus.webapp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests as bytes, by name: every file of the site, every way to answer, every hostile form. */
final class Requests {

  private static final String END = "Host: pn.example\r\nConnection: close\r\n";

  private static final List<String> PATHS =
      List.of(
          "/.git/config",
          "/.env",
          "/WEB-INF/web.xml",
          "/web-inf/web.xml",
          "/META-INF/MANIFEST.MF",
          "/wp-login.php",
          "/a.jsp",
          "/%2e%2e/etc/passwd",
          "/..%2f..%2fetc/passwd",
          "/a/../index.html",
          "//index.html",
          "/index.html;jsessionid=1",
          "/;/WEB-INF/web.xml",
          "/index.html%00.png",
          "/%c0%ae%c0%ae/",
          "/%zz",
          "/%",
          "/\\..\\x",
          "*",
          "http://pn.example/index.html",
          "http://lain.example/",
          "/?a=%zz&b=%",
          "/profil",
          "/profil/",
          "/",
          "/?" + "a".repeat(2000),
          "/" + "b".repeat(2000));

  private final Map<String, byte[]> all = new LinkedHashMap<>();

  static Map<String, byte[]> all(Path war) throws IOException {
    var requests = new Requests();
    requests.files(war);
    requests.ways();
    requests.missing();
    requests.everyByte();
    requests.malformed();
    requests.excessive();
    return requests.all;
  }

  private void add(String name, String request) {
    all.put(name, request.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void ask(String method, String target, String headers) {
    String name = method + " " + target + " " + headers;
    add(
        name.substring(0, Math.min(120, name.length())).strip() + " " + name.length(),
        method + " " + target + " HTTP/1.1\r\n" + END + headers + "\r\n");
  }

  private void files(Path war) throws IOException {
    List<Path> files;
    try (var walk = Files.walk(war)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String path = war.relativize(file).toString().replace('\\', '/');
      if (!path.startsWith("WEB-INF/") && !path.startsWith("META-INF/")) {
        file("/" + path);
      }
    }
  }

  private void file(String path) {
    ask("GET", path, "");
    ask("HEAD", path, "");
    ask("GET", path, "Range: bytes=0-99\r\n");
    ask("GET", path, "Range: bytes=-10\r\n");
    ask("GET", path, "Range: bytes=0-1,5-9\r\n");
    ask("GET", path, "If-None-Match: *\r\n");
    ask("GET", path, "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT\r\n");
    ask("GET", path, "Accept-Encoding: gzip, br\r\n");
  }

  private void ways() {
    for (String way : TrialServlet.WAYS) {
      ask("GET", "/trial/" + way, "");
      ask("HEAD", "/trial/" + way, "");
      ask("GET", "/trial/" + way + "?password=rahasia&q=%zz", "");
    }
    add("body", "POST /trial/echo HTTP/1.1\r\n" + END + "Content-Length: 3\r\n\r\na=b");
    add(
        "chunked body",
        "POST /trial/echo HTTP/1.1\r\n"
            + END
            + "Transfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n0\r\n\r\n");
    add(
        "pipelined",
        "GET /trial/plain HTTP/1.1\r\nHost: a\r\n\r\nGET /trial/length HTTP/1.1\r\n"
            + END
            + "\r\n");
    add("http 1.0", "GET /trial/plain HTTP/1.0\r\n\r\n");
  }

  private void missing() {
    for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "X")) {
      ask(method, "/tidak-ada.html", "");
      ask(method, "/index.html", "");
    }
    for (String path : PATHS) {
      ask("GET", path, "");
    }
  }

  private void everyByte() {
    for (int b = 0; b < 256; b++) {
      raw("byte " + b + " in the path", "GET /a", b, "z HTTP/1.1\r\n" + END + "\r\n");
      raw("byte " + b + " in the query", "GET /?a=", b, "z HTTP/1.1\r\n" + END + "\r\n");
      raw("byte " + b + " in a header", "GET / HTTP/1.1\r\n" + END + "X-Uji: a", b, "z\r\n\r\n");
      raw(
          "byte " + b + " in the agent",
          "GET /trial/plain HTTP/1.1\r\n" + END + "User-Agent: a",
          b,
          "z\r\n\r\n");
    }
  }

  private void raw(String name, String before, int value, String after) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(before.getBytes(StandardCharsets.ISO_8859_1));
    bytes.write(value);
    bytes.writeBytes(after.getBytes(StandardCharsets.ISO_8859_1));
    all.put(name, bytes.toByteArray());
  }

  private void malformed() {
    add("rubbish", "\u0016\u0003\u0001\u0002\0\u0001\r\n\r\n");
    add("no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
    add("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n");
    add("bad version", "GET / HTTP/9.9\r\n" + END + "\r\n");
    add(
        "two lengths",
        "POST / HTTP/1.1\r\n" + END + "Content-Length: 1\r\nContent-Length: 2\r\n\r\na");
    add("bad length", "POST / HTTP/1.1\r\n" + END + "Content-Length: -1\r\n\r\n");
    add("folded header", "GET / HTTP/1.1\r\n" + END + "X-A: b\r\n c\r\n\r\n");
    add("no colon", "GET / HTTP/1.1\r\n" + END + "rusak\r\n\r\n");
    add("bidi, ansi", "GET /?q=\u00e2\u0080\u00ae\u001b[31m HTTP/1.1\r\n" + END + "\r\n");
    ask("GET", "/", "X-Forwarded-For: 1.2.3.4, \"; DROP TABLE--\r\nForwarded: for=\"[::1\"\r\n");
    ask("GET", "/", "Referer: http://u:p@x/?token=1\r\nCookie: a=b; c\r\nCookie: =\r\n");
  }

  private void excessive() {
    ask("GET", "/", "X-Panjang: " + "p".repeat(20_000) + "\r\n");
    ask("GET", "/", "X-Pendek: p\r\n".repeat(90));
    ask("GET", "/", "X-Panjang: " + "p".repeat(64 << 10) + "\r\n");
    ask("GET", "/?" + "q".repeat(64 << 10), "");
  }
}
