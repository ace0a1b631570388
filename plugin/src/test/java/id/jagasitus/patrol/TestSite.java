package id.jagasitus.patrol;

import id.jagasitus.fresh.SectionRegister;
import id.jagasitus.integrity.Publishing;
import id.jagasitus.journal.Journal;
import id.jagasitus.watch.Hosts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** A small court site on the disk, its journal and its patrol, with a clock that stands. */
public final class TestSite implements AutoCloseable {

  public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  public final Path site;
  public final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T03:00:00Z"));
  public final SectionRegister sections;
  public final SitePatrol patrol;
  public final Publishing publishing;
  private final Journal journal;

  public TestSite(Path folder) throws IOException {
    site = Files.createDirectories(folder.resolve("site"));
    journal = Journal.open(folder.resolve("journal"), now::get);
    sections = new SectionRegister(journal);
    journal.follow(sections::fold);
    publishing = new Publishing(journal);
    journal.follow(publishing::fold);
    write(
        "index.html",
        "Pengadilan Negeri Contoh",
        "<a href='profil/visi-misi.html'>Visi dan misi</a>"
            + "<a href='berita/index.html'>Berita</a><a href='https://sipp.pn-contoh.go.id/'>SIPP</a><p>20 November 2026</p>");
    write(
        "profil/visi-misi.html",
        "Visi dan Misi",
        "<p>Diperbarui 4 Januari 2026</p><a href='../hilang.html'>x</a>");
    write("berita/index.html", "Berita", "<a href='upacara.html'>Upacara</a>");
    write(
        "berita/upacara.html",
        "Upacara",
        "<p>Jum'at, 6 Nopember 2026</p><img src='../tidak-ada.jpg'>");
    write("informasi/lkjip.html", "LKjIP", "<a href='../dokumen/lkjip-2023.pdf'>LKjIP 2023</a>");
    text("dokumen/lkjip-2023.pdf", "%PDF-1.4 /CreationDate (D:20240201)");
    text("dokumen/yatim.pdf", "%PDF-1.4");
    patrol =
        SitePatrol.open(
            site,
            folder.resolve("watch"),
            folder.resolve("evidence"),
            journal,
            sections,
            () -> new Hosts("pn-contoh.go.id", Set.of()),
            now::get,
            () -> ZONE);
  }

  /** Writes a page. */
  public void write(String path, String title, String body) throws IOException {
    text(
        path,
        "<!doctype html>\n<html><head><title>"
            + title
            + "</title></head><body>\n<h1>"
            + title
            + "</h1>\n"
            + body
            + "\n</body></html>\n");
  }

  /** Writes any text. */
  public void text(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  public String read(String path) throws IOException {
    return Files.readString(site.resolve(path));
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
