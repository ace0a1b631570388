package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.service.Service;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** <em>Layanan</em>: what the site depends on and must be renewed in time. */
final class ServicesHandler implements Handler {

  private static final String PAGE = "/layanan";

  private final Console console;

  ServicesHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Frame frame = exchange.frame(Area.SERVICES, "services.title");
    var page = new ServicesPage(console.watch().now(), exchange.text("ubah"));
    return Answer.html((out, token) -> JteservicesGenerated.render(out, token, frame, page));
  }

  /** The register for a calendar program. */
  Answer calendar(Exchange exchange) {
    String file = console.watch().calendar();
    return Answer.stream(
            response -> {
              response.setContentType("text/calendar; charset=utf-8");
              response.getOutputStream().write(file.getBytes(StandardCharsets.UTF_8));
            })
        .withHeader("Content-Disposition", "attachment; filename=\"layanan.ics\"");
  }

  Answer save(Exchange exchange) {
    Outcome outcome;
    try {
      outcome = console.watch().save(exchange.viewer(), read(exchange));
    } catch (DateTimeException e) {
      outcome = Outcome.refused(Refusal.BAD_ENTRY, "expires");
    }
    return Answer.redirect(PAGE).withNote(Note.of(outcome, "services.saved"));
  }

  private Service read(Exchange exchange) {
    String name = exchange.text("nama");
    String given = exchange.text("id");
    String made = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String id = given.isEmpty() ? made.substring(0, Math.min(40, made.length())) : given;
    Optional<Service> before =
        console.watch().now().services().stream().filter(at -> at.id().equals(id)).findFirst();
    return new Service(
        id,
        kind(exchange.text("jenis")),
        name,
        exchange.text("penyedia"),
        exchange.text("pelanggan"),
        exchange.text("pembayar"),
        exchange.number("tenggang", 14, 0, 365),
        LocalDate.parse(exchange.text("berakhir")),
        before.map(Service::prices).orElse(List.of()),
        before.map(Service::documents).orElse(List.of()),
        before.map(Service::confirmed).orElse(false));
  }

  private static Service.Kind kind(String name) {
    for (Service.Kind kind : Service.Kind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    return Service.Kind.OTHER;
  }

  Answer remove(Exchange exchange) {
    Outcome outcome = console.watch().remove(exchange.viewer(), exchange.text("id"));
    return Answer.redirect(PAGE).withNote(Note.of(outcome, "services.removed"));
  }

  /** Closes a renewal with the paper that proves it. */
  Answer renew(Exchange exchange) throws IOException {
    Part proof = proof(exchange);
    if (proof == null || proof.getSize() == 0) {
      return Answer.redirect(PAGE).withNote(new Note(false, "services.noproof", List.of()));
    }
    try (InputStream paper = proof.getInputStream()) {
      LocalDate expires = LocalDate.parse(exchange.text("berakhir"));
      long rupiah = exchange.number("biaya", 0, 0, Integer.MAX_VALUE);
      String name = String.valueOf(proof.getSubmittedFileName());
      Outcome outcome =
          console
              .watch()
              .renew(exchange.viewer(), exchange.text("id"), expires, rupiah, name, paper);
      return Answer.redirect(PAGE).withNote(Note.of(outcome, "services.renewed"));
    } catch (DateTimeException e) {
      return Answer.redirect(PAGE)
          .withNote(Note.refused(new Outcome.Refused(Refusal.BAD_ENTRY, List.of("expires"))));
    } finally {
      proof.delete();
    }
  }

  private static Part proof(Exchange exchange) throws IOException {
    try {
      return exchange.request().getPart("bukti");
    } catch (ServletException e) {
      throw new IOException("reading the upload", e);
    }
  }
}
