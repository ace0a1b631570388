package id.jagasitus.accesslog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Masking;
import id.jagasitus.event.RequestEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogTailTest {

  @TempDir Path folder;
  private Path log;
  private LogTail tail;

  @BeforeEach
  void follow() throws IOException {
    log = folder.resolve("access.log");
    Files.writeString(log, Lines.text(0, 3));
    tail = open();
    assertEquals(0, tail.poll().size());
  }

  private LogTail open() {
    return new LogTail(
        new TailConfig(log, Optional.empty()),
        folder.resolve("state"),
        Masking.NONE,
        peer -> false);
  }

  @AfterEach
  void close() throws IOException {
    tail.close();
  }

  private void restart() throws IOException {
    tail.close();
    tail = open();
  }

  private void write(String text) throws IOException {
    Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private List<String> poll() {
    return tail.poll().stream().map(RequestEvent::path).toList();
  }

  private void gzip(Path from, Path to) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(to))) {
      Files.copy(from, out);
    }
    Files.delete(from);
  }

  @Test
  void newLines_areAnsweredOnce() throws IOException {
    write(Lines.text(3, 5));
    assertEquals(List.of("/berita/3", "/berita/4"), poll());
    assertEquals(List.of(), poll());
  }

  @Test
  void halfALine_waitsForItsEnd() throws IOException {
    String line = Lines.text(3, 4);
    write(line.substring(0, 30));
    assertEquals(List.of(), poll());
    write(line.substring(30));
    assertEquals(List.of("/berita/3"), poll());
  }

  @Test
  void restart_continuesWhereItSettled() throws IOException {
    write(Lines.text(3, 4));
    poll();
    tail.settle();
    write(Lines.text(4, 5));
    restart();
    assertEquals(List.of("/berita/4"), poll());
  }

  @Test
  void renamed_oldIsReadToItsEndFirst() throws IOException {
    write(Lines.text(3, 4));
    Files.move(log, folder.resolve("access.log.1"));
    write(Lines.text(4, 5));
    assertEquals(List.of("/berita/3", "/berita/4"), poll());
    assertEquals(0, tail.status().gaps());
  }

  @Test
  void renamedWhileStopped_oldIsReadToItsEndFirst() throws IOException {
    tail.settle();
    write(Lines.text(3, 4));
    Files.move(log, folder.resolve("access.log.1"));
    write(Lines.text(4, 5));
    restart();
    assertEquals(List.of("/berita/3", "/berita/4"), poll());
    assertEquals(0, tail.status().gaps());
  }

  @Test
  void renamedAndGzippedWhileStopped_oldIsReadToItsEndFirst() throws IOException {
    tail.settle();
    write(Lines.text(3, 4));
    gzip(log, folder.resolve("access.log.1.gz"));
    write(Lines.text(4, 5));
    restart();
    assertEquals(List.of("/berita/3", "/berita/4"), poll());
    assertEquals(0, tail.status().gaps());
  }

  @Test
  void goneWhileStopped_isAdmittedAsGap() throws IOException {
    tail.settle();
    Files.delete(log);
    write(Lines.text(7, 8));
    restart();
    assertEquals(List.of("/berita/7"), poll());
    assertEquals(1, tail.status().gaps());
  }

  @Test
  void truncated_beginsAnew_andIsAdmittedAsGap() throws IOException {
    Files.writeString(log, Lines.text(8, 9));
    assertEquals(List.of("/berita/8"), poll());
    assertEquals(1, tail.status().gaps());
  }

  @Test
  void copiedAndTruncated_restIsReadFromTheCopy() throws IOException {
    write(Lines.text(3, 5));
    Files.copy(log, folder.resolve("access.log.1"));
    Files.writeString(log, Lines.text(5, 6));
    assertEquals(List.of("/berita/3", "/berita/4", "/berita/5"), poll());
    assertEquals(0, tail.status().gaps());
    assertEquals(List.of(), poll());
  }

  @Test
  void copiedGzippedAndTruncatedWhileStopped_restIsReadFromTheCopy() throws IOException {
    tail.settle();
    write(Lines.text(3, 5));
    tail.close();
    gzip(log, folder.resolve("access.log.1.gz"));
    Files.writeString(log, Lines.text(5, 6));
    restart();
    assertEquals(List.of("/berita/3", "/berita/4", "/berita/5"), poll());
    assertEquals(0, tail.status().gaps());
  }

  @Test
  void copiedAndTruncated_thenGrownBeyond_isNoticed() throws IOException {
    Files.writeString(log, Lines.text(100, 120));
    assertEquals(20, poll().size());
    assertEquals(1, tail.status().gaps());
  }

  @Test
  void missing_isSaid_andFollowedOnceThere() throws IOException {
    Files.delete(log);
    restart();
    poll();
    assertEquals(TailStatus.State.MISSING, tail.status().state());
    write(Lines.text(3, 4));
    assertEquals(List.of("/berita/3"), poll());
    assertEquals(TailStatus.State.FOLLOWING, tail.status().state());
  }

  @Test
  void badBytes_areCountedOrShown_neverFatal() throws IOException {
    byte[] bad = Lines.text(3, 4).getBytes(StandardCharsets.UTF_8);
    bad[bad.length - 5] = (byte) 0xff;
    Files.write(log, bad, StandardOpenOption.APPEND);
    Files.write(log, new byte[] {(byte) 0xc0, 0, 10}, StandardOpenOption.APPEND);
    List<RequestEvent> events = tail.poll();
    assertEquals(1, events.size());
    assertTrue(events.getFirst().userAgent().contains("\ufffd"));
    assertEquals(1, tail.status().rejected());
  }
}
