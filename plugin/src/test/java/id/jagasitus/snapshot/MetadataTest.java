package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetadataTest {

  @TempDir private Path folder;

  private Instant set(String time) throws IOException {
    Path file = Files.writeString(folder.resolve("berkas"), "isi");
    Files.setLastModifiedTime(file, Metadata.settable(Instant.parse(time)));
    return Files.getLastModifiedTime(file).toInstant();
  }

  @Test
  void settable_time_isSetToTheNanosecond() throws IOException {
    assertEquals(
        Instant.parse("2026-11-06T01:02:03.987654321Z"), set("2026-11-06T01:02:03.987654321Z"));
  }

  @Test
  void settable_timeBefore1970_isSetToTheSecondBefore() throws IOException {
    assertEquals(Instant.parse("1969-07-20T20:17:39Z"), set("1969-07-20T20:17:39.012345679Z"));
  }
}
