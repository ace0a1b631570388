package id.jagasitus.admin;

import static id.jagasitus.admin.SnapshotsHandler.gone;
import static id.jagasitus.admin.SnapshotsHandler.look;

import id.jagasitus.Console;
import id.jagasitus.console.snapshot.SnapshotDesk;
import id.jagasitus.console.snapshot.SnapshotDesk.File;
import id.jagasitus.console.snapshot.SnapshotDesk.Folder;
import id.jagasitus.snapshot.NodeType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What is in a snapshot: folders, files, their history, and a search for names. */
final class SnapshotFilesHandler implements Handler {

  private static final int MOST_TEXT = 64 * 1024;

  /**
   * A page of a snapshot may be a defaced one: nothing in it runs or is sent, and it loads pictures
   * and styles only from here. Without scripts the same origin gives it nothing but the reader's
   * session for these.
   */
  private static final String CAGE =
      "sandbox allow-same-origin; default-src 'none'; img-src 'self' data:;"
          + " style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'self'";

  private final SnapshotDesk desk;

  SnapshotFilesHandler(Console console) {
    desk = console.snapshots();
  }

  @Override
  public Answer handle(Exchange exchange) {
    return look(
        () -> {
          Optional<Folder> folder = desk.folder(exchange.text("id"), exchange.raw("jalur"));
          if (folder.isEmpty()) {
            return gone();
          }
          Frame frame = exchange.frame(Area.SNAPSHOTS, "backup.files.title");
          var page = new SnapshotFilesPage(folder.get());
          return Answer.html(
              (out, token) -> JtesnapshotfilesGenerated.render(out, token, frame, page));
        });
  }

  /** One file with its history. */
  Answer view(Exchange exchange) {
    String path = exchange.raw("jalur");
    return look(
        () -> {
          Optional<File> file = file(exchange);
          if (file.isEmpty()) {
            return gone();
          }
          Frame frame = exchange.frame(Area.SNAPSHOTS, "backup.file.title");
          byte[] head = desk.head(exchange.text("id"), path, MOST_TEXT).orElse(new byte[0]);
          var page =
              new SnapshotFilePage(
                  file.get(),
                  text(head),
                  file.get().entry().size() > head.length,
                  desk.history(path));
          return Answer.html(
                  (out, token) -> JtesnapshotfileGenerated.render(out, token, frame, page))
              .withHeader("Content-Security-Policy", Headers.POLICY + "; frame-src 'self'");
        });
  }

  private Optional<File> file(Exchange exchange) throws IOException {
    return desk.file(exchange.text("id"), exchange.raw("jalur"))
        .filter(found -> found.entry().kind() == NodeType.FILE);
  }

  /** As text where it is UTF-8 without zero bytes. */
  private static String text(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    int odd = text.indexOf('\0');
    long replaced = text.chars().filter(c -> c == '\uFFFD').count();
    return odd >= 0 || replaced > 2 ? "" : text;
  }

  /** The bytes of a page or picture, caged, for the frame of the preview. */
  Answer raw(Exchange exchange) {
    String type = SnapshotFilePage.loadedAs(exchange.raw("jalur"));
    return look(
        () -> {
          Optional<File> file = file(exchange);
          if (file.isEmpty() || type.isEmpty()) {
            return gone();
          }
          boolean text = type.startsWith("text/");
          boolean small = file.get().entry().size() <= SnapshotPreview.MOST;
          return Answer.stream(
                  response -> {
                    if (text && small) {
                      sendPointed(exchange, response, type);
                    } else {
                      send(exchange, response, type);
                    }
                  })
              .withHeader("Content-Security-Policy", CAGE)
              .withHeader("X-Frame-Options", "SAMEORIGIN");
        });
  }

  /** With its pictures and styles pointed at this snapshot. */
  private void sendPointed(Exchange exchange, HttpServletResponse response, String type)
      throws IOException {
    String id = exchange.text("id");
    String path = exchange.raw("jalur");
    byte[] content = desk.head(id, path, SnapshotPreview.MOST).orElse(new byte[0]);
    var preview =
        new SnapshotPreview(
            path,
            exchange.request().getContextPath(),
            file -> exchange.base() + Links.with("/cadangan/mentah", "id", id, "jalur", file));
    response.setContentType(type);
    response
        .getOutputStream()
        .write(type.equals("text/css") ? preview.style(content) : preview.page(content));
  }

  private void send(Exchange exchange, HttpServletResponse response, String type)
      throws IOException {
    response.setContentType(type);
    desk.copy(exchange.text("id"), exchange.raw("jalur"), response.getOutputStream());
  }

  /** A file as it is, or a folder as ZIP. */
  Answer download(Exchange exchange) {
    String path = exchange.raw("jalur");
    return look(
        () -> {
          if (file(exchange).isPresent()) {
            return Answer.stream(response -> send(exchange, response, "application/octet-stream"))
                .withHeader("Content-Disposition", attachment(path, ""))
                .withHeader("Content-Security-Policy", CAGE);
          }
          if (desk.folder(exchange.text("id"), path).isEmpty()) {
            return gone();
          }
          return Answer.stream(response -> zip(exchange, response))
              .withHeader("Content-Disposition", attachment(path, ".zip"));
        });
  }

  private void zip(Exchange exchange, HttpServletResponse response) throws IOException {
    response.setContentType("application/zip");
    desk.zip(exchange.text("id"), exchange.raw("jalur"), response.getOutputStream());
  }

  /** RFC 6266: a plain name for all, and the real one escaped (RFC 8187). */
  private static String attachment(String path, String ending) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    String name = (last.isEmpty() ? "situs" : last) + ending;
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    return "attachment; filename=\""
        + plain
        + "\"; filename*=UTF-8''"
        + Links.encode(name).replace("+", "%20");
  }

  /** Names that hold a text, in all snapshots. */
  Answer find(Exchange exchange) {
    String wanted = exchange.text("q");
    return look(
        () -> {
          Frame frame = exchange.frame(Area.SNAPSHOTS, "backup.find.title");
          var page = new SnapshotFindPage(wanted, desk.find(wanted));
          return Answer.html(
              (out, token) -> JtesnapshotfindGenerated.render(out, token, frame, page));
        });
  }
}
