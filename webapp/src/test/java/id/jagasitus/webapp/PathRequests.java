package id.jagasitus.webapp;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests for files in every spelling of a path, and under every condition. */
final class PathRequests {

  private static final String END = " HTTP/1.1\r\nHost: pn.example\r\nConnection: close\r\n";

  /** Spellings of files and folders that exist, and neighbours of the pages' own path. */
  private static final List<String> SPELLINGS =
      List.of(
          "/profil?a=1",
          "/profil/?a=1",
          "/profil/.",
          "/profil/..",
          "/profil/./index.html",
          "/profil//",
          "/profil/%2e/",
          "/profil;a=1/",
          "/profil%2f",
          "/profil%5c",
          "/index.html.",
          "/index.html%20",
          "/index.html%2e",
          "/index.html/",
          "/index.html/x",
          "/index.html%2fx",
          "/index.html;",
          "/index.html;a=b;c",
          "/INDEX.HTML",
          "/Index.html",
          "/index.html?",
          "/index.html#x",
          "/index.html%3f",
          "/index%2ehtml",
          "/%69ndex.html",
          "/;a=b/index.html",
          "/.",
          "/..",
          "/%2e",
          "/%2e%2e",
          "//",
          "///",
          "/?",
          "/??",
          "/?&&==",
          "/index.html::$DATA",
          "/index.html~",
          "/index.html.bak",
          "/index.php",
          "/index.php/x",
          "/index.jsp;.html",
          "/x.php%00.html",
          "/.well-known/security.txt",
          "/.htaccess",
          "/gambar/.DS_Store",
          "/administrator",
          "/administrator/index.php",
          "/admin.php",
          "/adminx",
          "/Admin",
          "/ADMIN/",
          "/trial/plain/..;/plain",
          "/trial/%70lain",
          "/trial//plain");

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "OPTIONS", "get", "PROPFIND");

  private static final List<String> RANGES =
      List.of(
          "bytes=0-",
          "bytes=5-4",
          "bytes=-0",
          "bytes=999999999-",
          "bytes=0-0,-1",
          "bytes=0-9,3-12,5-5",
          "bytes=0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1",
          "bytes=a-b",
          "bytes=",
          "bytes=0-99999999999999999999",
          "lines=0-1");

  private final Map<String, byte[]> all = new LinkedHashMap<>();

  /** A file with the validators that a server gives it. */
  record Validated(String path, String tag, String modified) {}

  static Map<String, byte[]> all(List<Validated> files) {
    var requests = new PathRequests();
    for (String path : SPELLINGS) {
      METHODS.forEach(method -> requests.ask(method, path, ""));
    }
    files.forEach(requests::conditions);
    return requests.all;
  }

  private void ask(String method, String path, String headers) {
    String request = method + " " + path + END + headers + "\r\n";
    all.put(
        method + " " + path + " " + headers.strip(), request.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void conditions(Validated file) {
    String past = "Thu, 01 Jan 1998 00:00:00 GMT";
    for (String method : List.of("GET", "HEAD", "POST")) {
      one(method, file, "If-None-Match: " + file.tag());
      one(method, file, "If-None-Match: \"lain\", " + file.tag());
      one(method, file, "If-None-Match: W/" + file.tag());
      one(method, file, "If-Modified-Since: " + file.modified());
      one(method, file, "If-Modified-Since: " + past);
      one(method, file, "If-Modified-Since: kemarin");
      one(method, file, "If-Match: \"lain\"");
      one(method, file, "If-Match: *");
      one(method, file, "If-Unmodified-Since: " + past);
      one(method, file, "If-None-Match: \"lain\"\r\nIf-Modified-Since: " + file.modified());
      one(method, file, "If-None-Match: " + file.tag() + "\r\nIf-Modified-Since: " + past);
    }
    for (String range : RANGES) {
      one("GET", file, "Range: " + range);
      one("HEAD", file, "Range: " + range);
    }
    for (String still : List.of(file.tag(), file.modified(), "\"lain\"", past)) {
      one("GET", file, "Range: bytes=0-9\r\nIf-Range: " + still);
    }
    one("GET", file, "Range: bytes=0-9\r\nIf-None-Match: " + file.tag());
    one("GET", file, "Range: bytes=0-9\r\nRange: bytes=3-4");
    one("GET", file, "Accept-Encoding: gzip;q=0, identity;q=0");
    one("GET", file, "Accept: image/x-tidak-ada");
  }

  private void one(String method, Validated file, String headers) {
    ask(method, file.path(), headers + "\r\n");
  }
}
