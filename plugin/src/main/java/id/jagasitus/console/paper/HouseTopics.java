package id.jagasitus.console.paper;

import id.jagasitus.report.BackupMinutes;
import id.jagasitus.report.BackupWords;
import id.jagasitus.report.DiscLabel;
import id.jagasitus.report.DrillCertificate;
import id.jagasitus.report.PaperKind;
import id.jagasitus.report.PaperTitle;
import id.jagasitus.report.RenewalRequest;
import id.jagasitus.service.Service;
import id.jagasitus.service.ServiceRegister;
import id.jagasitus.vault.Disc;
import id.jagasitus.vault.Drilled;
import id.jagasitus.vault.Ledger;
import id.jagasitus.vault.Taken;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The papers about backups, discs, drills and services.
 *
 * @param place where snapshots lie
 */
record HouseTopics(Ledger ledger, ServiceRegister services, String place, CourtConsole court) {

  private static final int LABEL = 8;

  List<Taken> taken() {
    return ledger.taken().stream().filter(each -> each.content() == Taken.Content.SITE).toList();
  }

  List<Drilled> drilled() {
    return ledger.drilled();
  }

  List<Service> running() {
    return services.all();
  }

  List<Disc> discs() {
    return ledger.discs();
  }

  static String about(Drilled drill) {
    return Long.toString(drill.time().toEpochMilli());
  }

  Optional<Topic> of(PaperKind kind, String about, Instant now) {
    return switch (kind) {
      case BACKUP ->
          taken().stream().filter(each -> each.snapshot().equals(about)).findFirst().map(this::of);
      case DRILL ->
          drilled().stream().filter(each -> about(each).equals(about)).findFirst().map(this::of);
      case DISC ->
          discs().stream().filter(each -> each.sha256().equals(about)).findFirst().map(this::of);
      case RENEWAL ->
          running().stream()
              .filter(each -> each.id().equals(about))
              .findFirst()
              .map(service -> of(service, now));
      default -> Optional.empty();
    };
  }

  private static String label(String snapshot) {
    return snapshot.substring(0, Math.min(LABEL, snapshot.length()));
  }

  Topic of(Taken taken) {
    ZoneId zone = court.zone();
    String proof =
        ledger.drilled().stream()
            .filter(each -> each.passed() && each.snapshot().equals(taken.snapshot()))
            .findFirst()
            .map(each -> BackupWords.drilled(each.time(), zone))
            .orElseGet(() -> BackupWords.undrilled(taken.sound()));
    String title = PaperTitle.of(PaperKind.BACKUP, label(taken.snapshot()));
    return Topic.plain(
        title,
        taken.time(),
        (of, signers, letter, stamp) ->
            new BackupMinutes(
                    letter.number(),
                    taken.time(),
                    BackupWords.scope(),
                    taken.bytes(),
                    taken.files(),
                    BackupWords.medium(),
                    label(taken.snapshot()),
                    taken.snapshot(),
                    proof,
                    place,
                    taken.caseNumber())
                .paper(of, signers, signers.admin(), stamp));
  }

  Topic of(Drilled drill) {
    Optional<Taken> taken =
        taken().stream().filter(each -> each.snapshot().equals(drill.snapshot())).findFirst();
    var certificate =
        new DrillCertificate(
            drill.snapshot(),
            taken.map(Taken::time).orElse(drill.time()),
            drill.time(),
            drill.files(),
            taken.map(Taken::bytes).orElse(0L),
            Duration.ofMillis(drill.millis()),
            drill.faults());
    return Topic.plain(
        PaperTitle.of(PaperKind.DRILL, label(drill.snapshot())),
        drill.time(),
        (of, signers, letter, stamp) -> certificate.paper(of, signers, stamp));
  }

  Topic of(Disc disc) {
    var label =
        new DiscLabel(
            disc.number(),
            disc.of(),
            disc.bytes(),
            disc.sha256(),
            disc.newest(),
            disc.written(),
            disc.keptAt(),
            disc.takenBy(),
            disc.testBy());
    return Topic.plain(
        PaperTitle.of(PaperKind.DISC, disc.number() + "/" + disc.of()),
        disc.written(),
        (of, signers, letter, stamp) -> label.paper(of, stamp));
  }

  Topic of(Service service, Instant now) {
    String cost =
        service.prices().isEmpty() ? "" : BackupWords.rupiah(service.prices().getLast().rupiah());
    String invoice = service.documents().isEmpty() ? "" : service.documents().getLast().name();
    var request =
        new RenewalRequest(
            service.name(),
            service.provider(),
            service.customerNumber(),
            service.expires(),
            cost,
            invoice);
    String name = court.name();
    List<String> to =
        name.isEmpty() ? List.of() : List.of("Sekretaris " + name, "melalui Kasubbag PTIP");
    return new Topic(
        PaperTitle.of(PaperKind.RENEWAL, service.name()),
        now,
        request.subject(),
        to,
        request::paper);
  }
}
