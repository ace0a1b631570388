package id.jagasitus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.Role;
import id.jagasitus.config.Settings;
import id.jagasitus.console.Caller;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Viewer;
import id.jagasitus.event.Signal;
import id.jagasitus.finding.Dossier;
import id.jagasitus.home.Documents;
import id.jagasitus.home.Home;
import id.jagasitus.office.Actor;
import id.jagasitus.office.CaseAct;
import id.jagasitus.office.KeptFinding;
import id.jagasitus.office.Result;
import id.jagasitus.service.Reminders;
import id.jagasitus.service.Service;
import id.jagasitus.service.ServiceRegister;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract, invoice and proof of a service, in the evidence of a month with its renewal. */
final class RenewalEvidenceTest {

  private static final Viewer SITI =
      new Viewer("siti", Set.of(Role.ADMIN), "s", false, new Caller("", true, ""));

  @TempDir Path folder;
  private Installation home;
  private ServiceRegister services;
  private LocalDate today;

  @BeforeEach
  void open() throws Exception {
    PluginConfig config = PluginConfig.from(Settings.parse("config.toml", "", Map.of()));
    home = Installation.open(new Home(folder), config, Surroundings.thisMachine());
    services = home.watching().services();
    today = home.machine().clock().instant().atZone(zone()).toLocalDate();
    for (String id : List.of("domain", "internet")) {
      services.save("siti", "", service(id));
      attach(id, "Kontrak");
      attach(id, "Tagihan");
    }
  }

  @AfterEach
  void close() throws IOException {
    home.close();
  }

  private ZoneId zone() {
    return home.office().settings().zone();
  }

  private Service service(String id) {
    return new Service(
        id,
        Service.Kind.OTHER,
        "Layanan " + id,
        "Penyedia",
        "",
        "",
        14,
        today.plusDays(10),
        List.of(),
        List.of(),
        false);
  }

  private void attach(String id, String about) throws IOException {
    services.attach("siti", "", id, new Service.Document(kept(about + id), about + ".pdf", about));
  }

  private String kept(String text) throws IOException {
    return new Documents(home.home().documents()).put(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A case made of the reminder that a service expires. */
  private void renewalCase(String id) throws IOException {
    List<Signal> reminders =
        new Reminders(services)
            .due(today, home.machine().clock().instant()).stream()
                .filter(signal -> signal.subject().toString().contains(Service.place(id)))
                .toList();
    long finding = home.detection().findings().accept(reminders).getFirst().id();
    Dossier found = home.detection().findings().dossier(finding).orElseThrow();
    var brief = new CaseAct.Describe("Perpanjangan", "Domain berakhir", "", List.of(), 0);
    List<KeptFinding> kept = List.of(KeptFinding.of(found.finding(), found.evidence()));
    Result result = home.procedure().cases().open(Actor.SYSTEM, kept, brief, false);
    assertEquals(new Result.Done(1), result);
  }

  private Map<String, String> evidence(YearMonth month) throws IOException {
    var reports = home.papers().reports();
    assertEquals(Outcome.done(), reports.make(SITI, month));
    var out = new ByteArrayOutputStream();
    reports.evidence(month.toString()).orElseThrow().body().write(out);
    var files = new TreeMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().replaceFirst("Eviden/[^/]*/[^/]*/", "");
        files.put(name, new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static Map<String, String> within(Map<String, String> files, String folder) {
    var some = new TreeMap<>(files);
    some.keySet().removeIf(name -> !name.startsWith(folder) || name.endsWith(".csv"));
    return some;
  }

  @Test
  void evidence_caseOfARenewal_holdsThePapersOfThatServiceAlone() throws Exception {
    renewalCase("domain");
    services.renew(
        "siti",
        "",
        new ServiceRegister.Renewal(
            "domain", today.plusYears(1), 150_000, kept("Bukti bayar"), "bukti.pdf"));
    Map<String, String> files = evidence(YearMonth.from(today));
    assertEquals(
        List.of("Kontrakdomain", "Tagihandomain", "Bukti bayar"),
        List.copyOf(within(files, "3-Insiden/Insiden-1/").values()));
    assertTrue(files.getOrDefault("INDEKS.csv", "").contains("Layanan domain"), files::toString);
  }

  @Test
  void evidence_month_holdsWhatCameInOfEveryService() throws Exception {
    Map<String, String> files = evidence(YearMonth.from(today));
    assertEquals(
        List.of("Kontrakdomain", "Tagihandomain", "Kontrakinternet", "Tagihaninternet"),
        List.copyOf(within(files, "5-Layanan/").values()));
    assertEquals(Map.of(), within(files, "3-Insiden/"));
  }

  @Test
  void evidence_monthBefore_holdsNothingThatCameInLater() throws Exception {
    renewalCase("domain");
    Map<String, String> files = evidence(YearMonth.from(today).minusMonths(1));
    assertEquals(Map.of(), within(files, "3-Insiden/"));
    assertEquals(Map.of(), within(files, "5-Layanan/"));
  }
}
