package id.jagasitus.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.mail.SmtpServer.Security;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An outbox on an empty folder, a clock that tests move, and the server they point it at. */
abstract class OutboxFixture {
  static final String BUDI = "budi@pn-contoh.go.id";
  static final Mail NOTICE = new Mail(List.of(BUDI), "Temuan baru", "Isi", "<p>Isi</p>", List.of());

  @TempDir Path folder;
  Instant now = Instant.parse("2026-11-22T05:00:00Z");
  Optional<SmtpServer> server = Optional.empty();
  Outbox outbox;

  @BeforeEach
  void open() throws IOException {
    outbox = Outbox.open(folder, () -> server, () -> now, new Random(9));
  }

  static Optional<SmtpServer> at(int port, Security security) {
    return at(port, security, "");
  }

  /**
   * @param certificate that the server's is trusted by, as text; empty for what Java trusts
   */
  static Optional<SmtpServer> at(int port, Security security, String certificate) {
    return Optional.of(
        new SmtpServer(
            "127.0.0.1",
            port,
            security,
            "",
            "",
            "it@pn-contoh.go.id",
            "Jagasitus PN Contoh",
            certificate,
            Duration.ofSeconds(certificate.isEmpty() ? 2 : 5)));
  }

  void run(ScriptedServer scripted) throws IOException {
    server = at(scripted.port(), Security.NONE);
    outbox.runOnce();
  }

  Queued only() throws IOException {
    assertEquals(1, outbox.list().size());
    return outbox.list().getFirst();
  }
}
