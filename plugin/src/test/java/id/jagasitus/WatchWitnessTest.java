package id.jagasitus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Severity;
import id.jagasitus.integrity.Outgoing;
import id.jagasitus.journal.Journal;
import id.jagasitus.office.Inspection;
import id.jagasitus.office.Moment;
import id.jagasitus.office.Renewal;
import id.jagasitus.office.Step;
import id.jagasitus.patrol.TestSite;
import id.jagasitus.service.Service;
import id.jagasitus.service.ServiceRegister;
import id.jagasitus.uptime.Answer;
import id.jagasitus.uptime.Reachability;
import id.jagasitus.uptime.UptimeSettings;
import id.jagasitus.watch.Tie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WatchWitnessTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;
  private TestSite site;
  private Journal journal;
  private Reachability reachability;
  private ServiceRegister services;
  private WatchWitness witness;
  private Outgoing.View served = Outgoing.View.NONE;

  @BeforeEach
  void open() throws IOException {
    site = new TestSite(folder);
    journal = Journal.open(folder.resolve("office"), site.now::get);
    reachability = Reachability.open(folder.resolve("uptime"), journal, () -> TestSite.ZONE);
    journal.follow(reachability::fold);
    services = new ServiceRegister(journal);
    journal.follow(services::fold);
    reachability.change(
        "budi",
        "",
        new UptimeSettings("http://pn-contoh.go.id/", List.of(), "", 1, 4_000, false, false));
    witness = new WatchWitness(Optional.of(site.patrol), () -> served, reachability, services);
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
    site.close();
  }

  private void look(String problem) throws IOException {
    reachability.look(check -> new Answer(200, 20, problem, ""), site.now.get());
  }

  private static Map<String, String> facts(Inspection inspection) {
    return inspection.facts().stream()
        .collect(Collectors.toMap(Inspection.Fact::key, Inspection.Fact::value));
  }

  @Test
  void monitor_nothingLookedAt_isNotGood() {
    Inspection inspection = witness.monitor(Step.MONITOR, TODAY);
    assertFalse(inspection.good());
    assertEquals(Map.of("reachable", "–", "fresh", "–"), facts(inspection));
  }

  @Test
  void monitor_downOnceAndAFileAdded_saysBoth() throws Exception {
    look("");
    look("refused");
    site.patrol.look(false);
    site.write("baru.html", "Baru", "isi");
    site.patrol.look(false);
    Map<String, String> facts = facts(witness.monitor(Step.MONITOR, TODAY));
    assertEquals("50,0 %", facts.get("reachable"));
    assertEquals("1", facts.get("pending"));
    assertTrue(facts.getOrDefault("fresh", "").matches("\\d+ / [1-9]\\d*"), facts::toString);
  }

  @Test
  void monitor_strangerInWhatIsServed_isNotGood() throws Exception {
    look("");
    site.patrol.look(false);
    Outgoing outgoing = Outgoing.open(folder.resolve("outgoing"), journal);
    outgoing.begin("http://pn-contoh.go.id/");
    outgoing.looked("/", Map.of(), (tie, came) -> Severity.REVIEW, site.now.get());
    var script = new Tie(Tie.Kind.SCRIPT, "jahat.example/x.js");
    outgoing.looked("/", Map.of(script, ""), (tie, came) -> Severity.REVIEW, site.now.get());
    served = outgoing.view();
    Inspection inspection = witness.monitor(Step.MONITOR, TODAY);
    assertEquals("1", facts(inspection).get("pending"));
    assertFalse(inspection.good());
  }

  @Test
  void monitor_yesterday_saysNothingOfTodaysContent() throws Exception {
    site.patrol.look(false);
    assertEquals("–", facts(witness.monitor(Step.MONITOR, TODAY.minusDays(1))).get("fresh"));
  }

  @Test
  void renewals_serviceKept_isToldWithItsLastDay() throws Exception {
    LocalDate until = LocalDate.of(2026, 12, 1);
    services.save(
        "budi",
        "",
        new Service(
            "d1",
            Service.Kind.DOMAIN,
            "pn-contoh.go.id",
            "Kominfo",
            "",
            "DIPA",
            14,
            until,
            List.of(),
            List.of(),
            true));
    assertEquals(List.of(new Renewal("d1", "pn-contoh.go.id", until)), witness.renewals());
  }

  private static List<String> texts(List<Moment> moments) {
    return moments.stream().map(moment -> moment.kind() + " " + moment.text()).toList();
  }

  @Test
  void moments_outageAndChangedFiles_areToldWithinTheTimeOnly() throws Exception {
    Instant from = site.now.get();
    site.patrol.look(false);
    look("");
    site.now.set(from.plusSeconds(60));
    look("refused");
    site.write("baru.html", "Baru", "isi");
    Files.delete(site.site.resolve("dokumen/yatim.pdf"));
    site.patrol.look(false);
    site.now.set(from.plusSeconds(120));
    look("");
    Instant to = from.plusSeconds(180);
    assertEquals(List.of("OUTAGE DOWN", "OUTAGE UP"), texts(witness.outages(from, to)));
    assertEquals(
        Set.of("FILE + /baru.html", "FILE − /dokumen/yatim.pdf"),
        Set.copyOf(texts(witness.changes(from, to))));
    assertEquals(List.of(), witness.changes(from, from.plusSeconds(60)));
    assertEquals(List.of(), witness.outages(to, to.plusSeconds(60)));
  }
}
