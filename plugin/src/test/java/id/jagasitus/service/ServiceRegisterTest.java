package id.jagasitus.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.journal.Journal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServiceRegisterTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;
  private Journal journal;
  private ServiceRegister register;

  @BeforeEach
  void open() throws IOException {
    journal = Journal.open(folder.resolve("journal"), () -> NOW);
    register = new ServiceRegister(journal);
    journal.follow(register::fold);
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  @Test
  void due_eachStep_remindsOnce() throws IOException {
    register.save("admin", "", domain(TODAY.plusDays(44), 14));
    var reminders = new Reminders(register);
    Signal first = reminders.due(TODAY, NOW).getFirst();
    assertEquals(Severity.INFO, first.severity());
    assertEquals("44", first.facts().get("days"));
    assertEquals(List.of(), reminders.due(TODAY, NOW));
    assertEquals(List.of(), reminders.due(TODAY.plusDays(15), NOW));
    assertEquals(1, reminders.due(TODAY.plusDays(16), NOW).size());
  }

  @Test
  void due_expired_escalatesEveryWeek() throws IOException {
    register.save("admin", "", domain(TODAY.minusDays(1), 0));
    var reminders = new Reminders(register);
    assertEquals(Severity.CRITICAL, reminders.due(TODAY, NOW).getFirst().severity());
    assertEquals(List.of(), reminders.due(TODAY.plusDays(3), NOW));
    assertEquals(1, reminders.due(TODAY.plusDays(8), NOW).size());
  }

  @Test
  void due_afterRestart_doesNotRepeat() throws IOException {
    register.save("admin", "", domain(TODAY.plusDays(3), 0));
    new Reminders(register).due(TODAY, NOW);
    var again = new ServiceRegister(journal);
    journal.replay(again::fold);
    assertEquals(List.of(), new Reminders(again).due(TODAY, NOW));
  }

  @Test
  void renew_withoutProofOrLaterDate_isRefused() throws IOException {
    register.save("admin", "", domain(TODAY, 0));
    String proof = "a".repeat(64);
    assertThrows(IllegalArgumentException.class, () -> renew(TODAY.plusYears(1), ""));
    assertThrows(IllegalArgumentException.class, () -> renew(TODAY, proof));
    renew(TODAY.plusYears(1), proof);
    Service renewed = register.find("domain").orElseThrow();
    assertEquals(TODAY.plusYears(1), renewed.expires());
    assertEquals(1, renewed.prices().size());
    assertFalse(renewed.confirmed());
    register.confirm("domain");
    assertTrue(register.find("domain").orElseThrow().confirmed());
  }

  @Test
  void attach_contract_isNoRenewal() throws IOException {
    register.save("admin", "", domain(TODAY, 0));
    var contract = new Service.Document("b".repeat(64), "kontrak.pdf", "Kontrak 2026");
    register.attach("admin", "", "domain", contract);
    Service service = register.find("domain").orElseThrow();
    assertEquals(List.of(contract), service.documents());
    assertFalse(service.renewed());
    for (var bad :
        List.of(
            new Service.Document("../x", "x.pdf", "Kontrak"),
            new Service.Document("b".repeat(64), "x.pdf", " "))) {
      assertThrows(
          IllegalArgumentException.class, () -> register.attach("admin", "", "domain", bad));
    }
    assertThrows(
        IllegalArgumentException.class, () -> register.attach("admin", "", "lain", contract));
  }

  @Test
  void papers_afterRemovalAndRestart_areStillTold() throws IOException {
    register.save("admin", "", domain(TODAY, 0));
    renew(TODAY.plusYears(1), "a".repeat(64));
    register.attach(
        "admin", "", "domain", new Service.Document("b".repeat(64), "k.pdf", "Kontrak"));
    register.remove("admin", "", "domain");
    var again = new ServiceRegister(journal);
    journal.replay(again::fold);
    assertEquals(register.papers(), again.papers());
    assertEquals(
        List.of("bukti.pdf", "k.pdf"),
        again.papers().stream().map(paper -> paper.document().name()).toList());
    assertEquals(NOW, again.papers().getFirst().at());
  }

  @Test
  void fold_documentOfAnOlderJournal_isAProof() {
    var json = tools.jackson.databind.json.JsonMapper.builder().build();
    String old = "{\"sha256\":\"" + "a".repeat(64) + "\",\"name\":\"bukti.pdf\"}";
    assertEquals("", json.readValue(old, Service.Document.class).about());
  }

  @Test
  void state_leadTime_countsFromWhenOneMustAct() {
    assertEquals(Service.State.GOOD, domain(TODAY.plusDays(90), 30).state(TODAY));
    assertEquals(Service.State.SOON, domain(TODAY.plusDays(50), 30).state(TODAY));
    assertEquals(Service.State.LATE, domain(TODAY.plusDays(20), 30).state(TODAY));
    assertEquals(Service.State.EXPIRED, domain(TODAY.minusDays(1), 30).state(TODAY));
  }

  @Test
  void calendar_everyLine_isFoldedAndClosed() {
    String file = CalendarFile.of(List.of(domain(TODAY, 14)), NOW);
    assertTrue(file.contains("DTSTART;VALUE=DATE:20261122\r\n"));
    assertTrue(file.contains("SUMMARY:pn-contoh.go.id\\, domain berakhir"));
    for (String line : file.split("\r\n")) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
    }
    assertTrue(file.endsWith("END:VCALENDAR\r\n"));
  }

  @Test
  void keep_paper_liesUnderItsHash() throws IOException {
    var papers = new Papers(folder.resolve("documents"));
    String hash = papers.keep(new ByteArrayInputStream("bukti".getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        "bukti", java.nio.file.Files.readString(folder.resolve("documents").resolve(hash)));
    assertThrows(
        IllegalArgumentException.class, () -> papers.keep(new ByteArrayInputStream(new byte[0])));
  }

  private void renew(LocalDate expires, String proof) throws IOException {
    register.renew(
        "admin", "", new ServiceRegister.Renewal("domain", expires, 150_000, proof, "bukti.pdf"));
  }

  private static Service domain(LocalDate expires, int leadDays) {
    return new Service(
        "domain",
        Service.Kind.DOMAIN,
        "pn-contoh.go.id, domain",
        "Komdigi; PANDI",
        "12345",
        "DIPA 01",
        leadDays,
        expires,
        List.of(),
        List.of(),
        false);
  }
}
