package id.jagasitus.mail;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.jagasitus.mail.ScriptedServer.Vice;
import id.jagasitus.mail.SmtpServer.Security;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class OutboxTest extends OutboxFixture {
  @Test
  void runOnce_realServer_getsBothPartsAndAttachment() throws Exception {
    var green = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    green.start();
    try {
      server = at(green.getSmtp().getPort(), Security.NONE);
      var pdf = new Attachment("Laporan – ꦗꦮ.pdf", "application/pdf", new byte[] {1, 2, 3});
      outbox.add(
          new Mail(
              List.of(BUDI, "sri@pn-contoh.go.id"), "ꦗꦮ 🙂", "polos ü", "<b>ü</b>", List.of(pdf)));
      assertEquals(2, outbox.runOnce());
      assertEquals(List.of(), outbox.list());
      MimeMessage[] received = green.getReceivedMessages();
      assertEquals(2, received.length);
      assertMessage(received[0]);
      assertEquals(1, received[0].getAllRecipients().length);
    } finally {
      green.stop();
    }
  }

  private static void assertMessage(MimeMessage message) throws Exception {
    assertEquals("ꦗꦮ 🙂", message.getSubject());
    assertEquals("Jagasitus PN Contoh <it@pn-contoh.go.id>", message.getFrom()[0].toString());
    var all = (MimeMultipart) message.getContent();
    var texts = (MimeMultipart) all.getBodyPart(0).getContent();
    assertEquals("polos ü", texts.getBodyPart(0).getContent());
    assertEquals("<b>ü</b>", texts.getBodyPart(1).getContent());
    assertTrue(texts.getBodyPart(1).getContentType().startsWith("text/html"));
    BodyPart pdf = all.getBodyPart(1);
    assertArrayEquals(new byte[] {1, 2, 3}, pdf.getInputStream().readAllBytes());
    assertEquals(
        "Laporan – ꦗꦮ.pdf", jakarta.mail.internet.MimeUtility.decodeText(pdf.getFileName()));
  }

  @Test
  void add_lineBreaksEverywhere_makeNoHeader() throws IOException {
    try (var scripted = new ScriptedServer(Vice.TAKES)) {
      String evil = "x\r\nBcc: eve@example.org\r\n\r\nbody\n.\nMAIL FROM:<a@b>";
      outbox.add(
          new Mail(
              List.of(BUDI),
              evil,
              "halo\r\n.\r\nQUIT",
              "",
              List.of(new Attachment(evil, "text/plain", new byte[0]))));
      run(scripted);
      assertEquals(1, scripted.taken.size());
      String headers = scripted.taken.getFirst().split("\n\n", 2)[0];
      assertFalse(headers.contains("\nBcc"), headers);
      assertFalse(scripted.taken.getFirst().contains("\nBcc"));
      assertTrue(scripted.taken.getFirst().contains("\n..\n"));
    }
  }

  @Test
  void add_noAddress_isRefusedAndNothingQueued() throws IOException {
    List<String> wrong =
        List.of(
            "",
            "budi",
            "a@b\r\nBcc: c@d",
            "a@b, c@d",
            "<a@b>",
            "a b@c",
            "ü@b.id",
            "a@b;c@d",
            "@b",
            "x".repeat(300) + "@b.id");
    for (String to : wrong) {
      var mail = new Mail(List.of(BUDI, to), "s", "p", "", List.of());
      assertThrows(IllegalArgumentException.class, () -> outbox.add(mail), to);
    }
    assertEquals(List.of(), outbox.list());
  }

  @Test
  void runOnce_noServerSet_sendsNothing() throws IOException {
    outbox.add(NOTICE);
    assertEquals(0, outbox.runOnce());
    assertEquals(Queued.State.WAITING, only().state());
  }

  @Test
  void runOnce_tlsNotOfferedOrNotTrusted_sendsNothingInClear() throws IOException {
    try (var scripted = new ScriptedServer(Vice.TAKES)) {
      outbox.add(NOTICE);
      server = at(scripted.port(), Security.STARTTLS);
      outbox.runOnce();
      assertEquals(Queued.State.WAITING, only().state());
      assertEquals(List.of(), scripted.taken);
    }
    var green = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    green.start();
    try {
      server = at(green.getSmtps().getPort(), Security.TLS);
      now = now.plus(Duration.ofHours(1));
      outbox.runOnce();
      assertEquals(0, green.getReceivedMessages().length);
      assertEquals(Queued.State.WAITING, only().state());
    } finally {
      green.stop();
    }
  }

  @Test
  void open_afterAKill_saysWhatPerhapsArrived() throws IOException {
    outbox.add(NOTICE);
    Queued queued = only();
    Files.move(
        folder.resolve(queued.fileName()),
        folder.resolve(queued.with(Queued.State.SENDING).fileName()));
    Files.writeString(folder.resolve("0000000000000-00000000.new"), "half a mess");
    outbox = Outbox.open(folder, () -> server, () -> now, new Random(9));
    assertEquals(Queued.State.PERHAPS, only().state());
    assertFalse(Files.exists(folder.resolve("0000000000000-00000000.new")));
  }

  @Test
  void open_again_keepsWhatWaits() throws IOException {
    outbox.add(NOTICE);
    outbox = Outbox.open(folder, () -> server, () -> now, new Random(9));
    try (var scripted = new ScriptedServer(Vice.TAKES)) {
      run(scripted);
      assertTrue(scripted.taken.getFirst().contains("Subject: Temuan baru"));
      assertTrue(scripted.taken.getFirst().getBytes(StandardCharsets.ISO_8859_1).length < 5_000);
    }
  }

  @Test
  void runOnce_wrongSender_isSaidAndTouchesNoMessage() throws IOException {
    outbox.add(NOTICE);
    server =
        Optional.of(
            new SmtpServer(
                "127.0.0.1",
                1,
                Security.NONE,
                "",
                "geheim",
                "none",
                "",
                "",
                Duration.ofSeconds(1)));
    assertThrows(IllegalArgumentException.class, outbox::runOnce);
    assertEquals(Queued.State.WAITING, only().state());
    assertFalse(server.toString().contains("geheim"));
  }

  private Optional<SmtpServer> trusted(int port, Security security) throws IOException {
    try (var pem = OutboxTest.class.getResourceAsStream("surel.pem")) {
      String text = new String(requireNonNull(pem).readAllBytes(), StandardCharsets.US_ASCII);
      return at(port, security, text);
    }
  }

  @Test
  void runOnce_overTls_delivers() throws Exception {
    try (var scripted = new ScriptedServer(Vice.SPEAKS_TLS)) {
      server = trusted(scripted.port(), Security.TLS);
      outbox.add(NOTICE);
      assertEquals(1, outbox.runOnce());
      assertTrue(scripted.taken.getFirst().contains("Subject: Temuan baru"));
    }
  }

  @Test
  void runOnce_overStartTls_delivers() throws Exception {
    try (var scripted = new ScriptedServer(Vice.WANTS_STARTTLS)) {
      server = trusted(scripted.port(), Security.STARTTLS);
      outbox.add(NOTICE);
      assertEquals(1, outbox.runOnce());
      assertEquals(1, scripted.taken.size());
    }
  }

  @Test
  void runOnce_certificateNobodyVouchesFor_isNotTrusted() throws Exception {
    try (var scripted = new ScriptedServer(Vice.SPEAKS_TLS)) {
      server = at(scripted.port(), Security.TLS);
      outbox.add(NOTICE);
      assertEquals(0, outbox.runOnce());
      assertEquals(Queued.State.WAITING, only().state());
      assertEquals(List.of(), scripted.taken);
    }
  }

  @Test
  void tryOut_saysWhatTheServerSaid() throws Exception {
    try (var scripted = new ScriptedServer(Vice.REFUSES_RECIPIENT)) {
      SmtpServer here = at(scripted.port(), Security.NONE).orElseThrow();
      IOException refused = assertThrows(IOException.class, () -> Outbox.tryOut(here, NOTICE, now));
      assertTrue(
          String.valueOf(refused.getMessage()).contains("Invalid Addresses"), refused::toString);
      scripted.vice = Vice.TAKES;
      Outbox.tryOut(here, NOTICE, now);
      assertEquals(1, scripted.taken.size());
    }
  }

  @Test
  void trouble_isRememberedByTheNextProcess() throws Exception {
    try (var scripted = new ScriptedServer(Vice.REFUSES_RECIPIENT)) {
      outbox.add(NOTICE);
      run(scripted);
    }
    String trouble = outbox.trouble(only().id()).orElseThrow();
    open();
    assertEquals(Optional.of(trouble), outbox.trouble(only().id()));
    assertTrue(outbox.drop(only().id()));
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void folder_isForItsOwnerOnly() throws Exception {
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
  }
}
