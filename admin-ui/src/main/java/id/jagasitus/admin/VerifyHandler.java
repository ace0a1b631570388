package id.jagasitus.admin;

import id.jagasitus.console.paper.ReportDesk;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** <em>Verifikasi</em>: tells whether a file is the one that was sealed. Keeps nothing of it. */
final class VerifyHandler implements Handler {

  private final ReportDesk reports;

  VerifyHandler(ReportDesk reports) {
    this.reports = reports;
  }

  @Override
  public Answer handle(Exchange exchange) {
    return show(exchange.frame(Area.VERIFY, "verify.title"), new VerifyPage(Optional.empty()));
  }

  private static Answer show(Frame frame, VerifyPage page) {
    return Answer.html((out, token) -> JteverifyGenerated.render(out, token, frame, page));
  }

  Answer check(Exchange exchange) throws IOException {
    Optional<Part> file = Uploads.file(exchange, "berkas");
    Frame frame = exchange.frame(Area.VERIFY, "verify.title");
    if (file.isEmpty()) {
      var none = new Note(false, "upload.none", List.of());
      return show(frame.saying(none), new VerifyPage(Optional.empty()));
    }
    try (InputStream body = file.get().getInputStream()) {
      return show(frame, new VerifyPage(Optional.of(reports.verify(body))));
    } finally {
      file.get().delete();
    }
  }
}
