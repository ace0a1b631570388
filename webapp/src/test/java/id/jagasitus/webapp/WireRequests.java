package id.jagasitus.webapp;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bytes as clients of every age and kind send them: several requests over one connection, bodies
 * announced and sent in every way, versions, line ends, upgrades.
 */
final class WireRequests {

  private static final String HOST = "Host: pn.example\r\n";
  private static final String LAST =
      "GET /trial/length HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n";

  private final Map<String, byte[]> all = new LinkedHashMap<>();

  static Map<String, byte[]> all() {
    var requests = new WireRequests();
    requests.kept();
    requests.bodies();
    requests.smuggled();
    requests.versions();
    requests.lines();
    requests.upgrades();
    return requests.all;
  }

  private void add(String name, String request) {
    all.put(name, request.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Whatever came before, the next answer must come over the same connection, or must not. */
  private void kept() {
    for (String method : List.of("GET", "HEAD", "OPTIONS", "TRACE", "X")) {
      for (String path : List.of("/", "/tidak-ada", "/index.html", "/.env", "/profil", "/a%2fb")) {
        then(method + " " + path, method + " " + path + " HTTP/1.1\r\n" + HOST + "\r\n");
      }
    }
    for (String way : TrialServlet.WAYS) {
      then("GET /trial/" + way, "GET /trial/" + way + " HTTP/1.1\r\n" + HOST + "\r\n");
    }
    then("not modified", "GET /index.html HTTP/1.1\r\n" + HOST + "If-None-Match: *\r\n\r\n");
    then("range", "GET /index.html HTTP/1.1\r\n" + HOST + "Range: bytes=1-2\r\n\r\n");
    then(
        "two connection headers",
        "GET / HTTP/1.1\r\n" + HOST + "Connection: keep-alive\r\nConnection: X-A\r\n\r\n");
    then("old, kept", "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    then("five more", ("GET /trial/plain HTTP/1.1\r\n" + HOST + "\r\n").repeat(5));
  }

  private void then(String name, String request) {
    add("kept: " + name, request + LAST);
  }

  private void bodies() {
    for (String path : List.of("/trial/echo", "/trial/parameters", "/trial/reader", "/tidak-ada")) {
      body(path, "Content-Length: 4\r\n", "a=\u00e9b");
      body(path, "Content-Length: 0\r\n", "");
      body(path, "Content-Length: 4\r\nExpect: 100-continue\r\n", "a=bc");
      body(path, "Content-Length: 4\r\nExpect: kue\r\n", "a=bc");
      body(path, "Transfer-Encoding: chunked\r\n", "2;x=y\r\na=\r\n1\r\nb\r\n0\r\nX-T: 1\r\n\r\n");
      body(path, "Transfer-Encoding: chunked\r\n", "zz\r\na=b\r\n0\r\n\r\n");
      body(path, "Transfer-Encoding: gzip\r\n", "a=b");
    }
    add(
        "form whose names are secret",
        "POST /trial/parameters?a=1 HTTP/1.1\r\n"
            + HOST
            + "Connection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + "Content-Length: 13\r\n\r\na=%E9&nik=317");
    then(
        "body that nobody reads",
        "POST /trial/plain HTTP/1.1\r\n"
            + HOST
            + "Content-Length: 9000\r\n\r\n"
            + "b".repeat(9000));
  }

  private void body(String path, String headers, String body) {
    String request = "POST " + path + " HTTP/1.1\r\n" + HOST + headers;
    add(
        "body: " + path + " " + headers.replace("\r\n", " ") + body.length(),
        request
            + "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n\r\n"
            + body);
  }

  private void smuggled() {
    String inner = "GET /trial/length HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n";
    String post = "POST /trial/echo HTTP/1.1\r\n" + HOST;
    add(
        "length and chunks",
        post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + inner);
    add("chunks twice", post + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n" + inner);
    add("space before the colon", post + "Content-Length : 0\r\n\r\n" + inner);
    add("signed length", post + "Content-Length: +0\r\n\r\n" + inner);
    add("lengths that agree", post + "Content-Length: 0\r\nContent-Length: 0\r\n\r\n" + inner);
    add("GET with a body", "GET / HTTP/1.1\r\n" + HOST + "Content-Length: 3\r\n\r\na=b" + inner);
  }

  private void versions() {
    add("as old as the web", "GET /\r\n");
    add("1.0", "GET /index.html HTTP/1.0\r\n\r\n");
    add("1.0 with a range", "GET /index.html HTTP/1.0\r\nRange: bytes=0-4\r\n\r\n");
    add("1.0, chunks", "GET /trial/chunks HTTP/1.0\r\n\r\n");
    add("1.0, asynchronous", "GET /trial/async HTTP/1.0\r\n\r\n");
    for (String version : List.of("HTTP/2.0", "HTTP/1.2", "HTTP/1", "http/1.1", "HTTP/1.1 x", "")) {
      add("version " + version, "GET / " + version + "\r\n" + HOST + "Connection: close\r\n\r\n");
    }
  }

  private void lines() {
    add("bare line feeds", "GET / HTTP/1.1\nHost: a\nConnection: close\n\n");
    add("empty lines before", "\r\n\r\nGET / HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
    add("two spaces", "GET  /  HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
    add("tab", "GET\t/\tHTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
    add("host with a port", "GET / HTTP/1.1\r\nHost: [::1]:80\r\nConnection: close\r\n\r\n");
    add("host of rubbish", "GET / HTTP/1.1\r\nHost: a b/c\r\nConnection: close\r\n\r\n");
    add("empty host", "GET /profil HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n");
    add(
        "sixty-four kilobytes of cookies",
        "GET / HTTP/1.1\r\n"
            + HOST
            + "Connection: close\r\nCookie: a="
            + "c".repeat(64 << 10)
            + "\r\n\r\n");
    add(
        "cookies of rubbish",
        "GET /trial/session HTTP/1.1\r\n"
            + HOST
            + "Connection: close\r\nCookie: JSESSIONID=palsu; =; ;;, \"\r\n\r\n");
  }

  private void upgrades() {
    for (String target : List.of("*", "/", "/index.html")) {
      add(
          "OPTIONS " + target,
          "OPTIONS " + target + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
    }
    add("connect", "CONNECT pn.example:443 HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
    upgrade("h2c", "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n");
    upgrade("websocket", "Sec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n");
  }

  private void upgrade(String protocol, String headers) {
    then(
        "upgrade to " + protocol,
        "GET /index.html HTTP/1.1\r\n"
            + HOST
            + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: "
            + protocol
            + "\r\n"
            + headers
            + "\r\n");
  }
}
