package id.jagasitus.patrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteEventsTest {

  @TempDir Path site;

  @Test
  void changed_nothingHappened_isFalse() throws IOException {
    Files.createDirectory(site.resolve("berita"));
    try (SiteEvents events = SiteEvents.of(site)) {
      assertFalse(events.changed());
      assertEquals("", events.missing());
    }
  }

  @Test
  void changed_fileWrittenInSubfolder_isHeard() throws Exception {
    Path folder = Files.createDirectory(site.resolve("berita"));
    try (SiteEvents events = SiteEvents.of(site)) {
      Files.writeString(folder.resolve("a.html"), "x");
      assertTrue(hears(events));
    }
  }

  @Test
  void changed_fileInNewFolder_isHeard() throws Exception {
    try (SiteEvents events = SiteEvents.of(site)) {
      Path folder = Files.createDirectories(site.resolve("unggahan/2026"));
      assertTrue(hears(events));
      while (events.changed()) {
        assertEquals("", events.missing());
      }
      Files.writeString(folder.resolve("shell.php"), "<?php");
      assertTrue(hears(events));
    }
  }

  @Test
  void changed_linkOutOfTheSite_isNotFollowed(@TempDir Path elsewhere) throws IOException {
    Files.createSymbolicLink(site.resolve("luar"), elsewhere);
    try (SiteEvents events = SiteEvents.of(site)) {
      Files.writeString(elsewhere.resolve("a.html"), "x");
      assertFalse(events.changed());
    }
  }

  @Test
  void changed_afterClose_isFalse() throws IOException {
    SiteEvents events = SiteEvents.of(site);
    events.close();
    assertFalse(events.changed());
  }

  /** The kernel tells a moment later. */
  private static boolean hears(SiteEvents events) throws InterruptedException {
    return events.changed(Duration.ofSeconds(30));
  }
}
