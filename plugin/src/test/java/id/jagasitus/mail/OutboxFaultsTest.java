package id.jagasitus.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.mail.ScriptedServer.Vice;
import id.jagasitus.mail.SmtpServer.Security;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that are slow, away, busy, unfriendly, or die: nothing is lost, nothing comes twice. */
@Timeout(60)
final class OutboxFaultsTest extends OutboxFixture {
  @Test
  void runOnce_serverDown_waitsLongerEachTimeThenGivesUp() throws IOException {
    int port;
    try (var gone = new ScriptedServer(Vice.TAKES)) {
      port = gone.port();
    }
    server = at(port, Security.NONE);
    outbox.add(NOTICE);
    outbox.runOnce();
    assertEquals(now.plus(Duration.ofMinutes(1)), only().next());
    assertTrue(outbox.trouble(only().id()).isPresent());
    assertEquals(0, outbox.runOnce());
    assertEquals(1, only().tries());
    now = now.plus(Duration.ofMinutes(1));
    outbox.runOnce();
    assertEquals(now.plus(Duration.ofMinutes(2)), only().next());
    now = now.plus(Duration.ofDays(6));
    outbox.runOnce();
    assertEquals(Queued.State.FAILED, only().state());
  }

  @Test
  void runOnce_greylisted_arrivesLaterOnce() throws IOException {
    try (var scripted = new ScriptedServer(Vice.GREYLISTS)) {
      outbox.add(NOTICE);
      run(scripted);
      assertEquals(Queued.State.WAITING, only().state());
      scripted.vice = Vice.TAKES;
      now = now.plus(Duration.ofMinutes(2));
      assertEquals(1, outbox.runOnce());
      assertEquals(0, outbox.runOnce());
      assertEquals(1, scripted.taken.size());
      assertEquals(List.of(), outbox.list());
    }
  }

  @Test
  void runOnce_putOffAfterData_waits() throws IOException {
    try (var scripted = new ScriptedServer(Vice.NO_SPACE_AT_DATA)) {
      outbox.add(NOTICE);
      run(scripted);
      assertEquals(Queued.State.WAITING, only().state());
      assertTrue(outbox.trouble(only().id()).orElseThrow().contains("452"));
    }
  }

  @Test
  void runOnce_refusedForGood_failsUntilAPersonSaysAgain() throws IOException {
    for (Vice vice : List.of(Vice.REFUSES_RECIPIENT, Vice.REFUSES_SENDER)) {
      try (var scripted = new ScriptedServer(vice)) {
        String id = outbox.add(NOTICE).getFirst();
        run(scripted);
        assertEquals(Queued.State.FAILED, only().state(), vice.name());
        now = now.plus(Duration.ofDays(1));
        assertEquals(0, outbox.runOnce());
        scripted.vice = Vice.TAKES;
        assertTrue(outbox.again(id));
        assertEquals(1, outbox.runOnce());
      }
    }
  }

  @Test
  void runOnce_serverDiesInData_isSentAgain() throws IOException {
    try (var scripted = new ScriptedServer(Vice.DIES_IN_DATA)) {
      outbox.add(
          new Mail(
              List.of(BUDI),
              "besar",
              "p",
              "",
              List.of(new Attachment("a", "application/pdf", new byte[8 << 20]))));
      run(scripted);
      assertEquals(Queued.State.WAITING, only().state());
    }
  }

  @Test
  void runOnce_serverDiesBeforeItsAnswer_perhapsArrivedAndIsNotRepeated() throws IOException {
    try (var scripted = new ScriptedServer(Vice.DIES_AFTER_DATA)) {
      outbox.add(NOTICE);
      run(scripted);
      assertEquals(Queued.State.PERHAPS, only().state());
      scripted.vice = Vice.TAKES;
      now = now.plus(Duration.ofDays(1));
      assertEquals(0, outbox.runOnce());
      assertTrue(outbox.drop(only().id()));
      assertEquals(List.of(), outbox.list());
    }
  }

  @Test
  void runOnce_serverNeverAnswers_timesOutAndWaits() throws IOException {
    try (var scripted = new ScriptedServer(Vice.NEVER_ANSWERS)) {
      outbox.add(NOTICE);
      run(scripted);
      assertEquals(Queued.State.WAITING, only().state());
      assertEquals(1, only().tries());
    }
  }

  @Test
  void runOnce_serverSilentAfterTheMessage_perhapsArrivedAndIsNotRepeated() throws IOException {
    try (var scripted = new ScriptedServer(Vice.SILENT_AFTER_DATA)) {
      outbox.add(NOTICE);
      run(scripted);
      assertEquals(Queued.State.PERHAPS, only().state());
      assertTrue(outbox.trouble(only().id()).orElseThrow().contains("before the server answered"));
      scripted.vice = Vice.TAKES;
      now = now.plus(Duration.ofDays(1));
      assertEquals(0, outbox.runOnce());
      assertEquals(List.of(), scripted.taken);
    }
  }

  @Test
  void runOnce_serverBusyOrUnfriendlyAtTheDoor_waitsAndArrivesOnce() throws IOException {
    for (Vice vice : List.of(Vice.BUSY, Vice.REFUSES_CONNECTION)) {
      try (var scripted = new ScriptedServer(vice)) {
        outbox.add(NOTICE);
        run(scripted);
        assertEquals(Queued.State.WAITING, only().state(), vice.name());
        assertTrue(outbox.trouble(only().id()).isPresent(), vice.name());
        scripted.vice = Vice.TAKES;
        now = now.plus(Duration.ofMinutes(2));
        assertEquals(1, outbox.runOnce(), vice.name());
        assertEquals(1, scripted.taken.size(), vice.name());
      }
    }
  }

  @Test
  void runOnce_slowServer_getsEachMessageOnce() throws IOException {
    try (var scripted = new ScriptedServer(Vice.SLOW)) {
      outbox.add(NOTICE);
      outbox.add(NOTICE);
      server = at(scripted.port(), Security.NONE);
      assertEquals(2, outbox.runOnce());
      assertEquals(0, outbox.runOnce());
      assertEquals(2, scripted.taken.size());
    }
  }

  @Test
  void runOnce_unreachableServer_isAskedOncePerRun() throws IOException {
    try (var scripted = new ScriptedServer(Vice.BUSY)) {
      for (int i = 0; i < 5; i++) {
        outbox.add(NOTICE);
      }
      run(scripted);
      assertEquals(1, scripted.connections.get());
      scripted.vice = Vice.TAKES;
      assertEquals(4, outbox.runOnce());
      now = now.plus(Duration.ofMinutes(1));
      assertEquals(1, outbox.runOnce());
      assertEquals(5, scripted.taken.size());
    }
  }
}
