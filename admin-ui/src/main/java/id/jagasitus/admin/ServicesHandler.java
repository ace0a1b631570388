package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.paper.ReportDesk;
import id.jagasitus.console.watch.WatchDesk.Watched;
import id.jagasitus.service.Service;
import id.jagasitus.service.ServiceRegister;
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
    Watched now = console.watch().now();
    var links =
        new ServiceLinks(
            now, console.cases().list(), ServiceLinks.open(console.findings(), exchange.viewer()));
    var page = new ServicesPage(now, exchange.text("ubah"), links);
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
    return withPaper(
        exchange,
        "services.renewed",
        (hash, name) -> {
          LocalDate expires = LocalDate.parse(exchange.text("berakhir"));
          long rupiah = exchange.number("biaya", 0, 0, Integer.MAX_VALUE);
          var renewal =
              new ServiceRegister.Renewal(exchange.text("id"), expires, rupiah, hash, name);
          return console.watch().renew(exchange.viewer(), renewal);
        });
  }

  /** Adds a contract or an invoice. */
  Answer attach(Exchange exchange) throws IOException {
    return withPaper(
        exchange,
        "services.attached",
        (hash, name) -> {
          var paper = new Service.Document(hash, name, exchange.text("perihal"));
          return console.watch().attach(exchange.viewer(), exchange.text("id"), paper);
        });
  }

  /** What is done with a paper that is kept. */
  private interface Act {
    Outcome with(String hash, String name);
  }

  private Answer withPaper(Exchange exchange, String done, Act act) throws IOException {
    Optional<Part> file = Uploads.file(exchange, "bukti");
    if (file.isEmpty()) {
      return Answer.redirect(PAGE).withNote(new Note(false, "services.noproof", List.of()));
    }
    try (InputStream paper = file.get().getInputStream()) {
      Optional<String> hash = console.papers().keep(paper);
      return Answer.redirect(PAGE)
          .withNote(
              hash.isEmpty()
                  ? new Note(false, "case.attach.bad", List.of())
                  : Note.of(act.with(hash.get(), Uploads.name(file.get())), done));
    } catch (DateTimeException e) {
      return Answer.redirect(PAGE)
          .withNote(Note.refused(new Outcome.Refused(Refusal.BAD_ENTRY, List.of("expires"))));
    } finally {
      file.get().delete();
    }
  }

  /** A paper of a service in the register. */
  Answer paper(Exchange exchange) throws IOException {
    String hash = exchange.text("berkas");
    boolean known =
        console.watch().now().services().stream()
            .flatMap(service -> service.documents().stream())
            .anyMatch(paper -> paper.sha256().equals(hash));
    return (known ? console.papers().file("layanan", hash) : Optional.<ReportDesk.Download>empty())
        .map(ReportsHandler::download)
        .orElseThrow(() -> new RefusedRequest(404, "no such paper"));
  }
}
