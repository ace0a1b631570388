package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DateReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void newest_indonesianLongForm_isRead() {
    assertDate("2026-11-06", "<p>Contoh, Jum'at, 6 Nopember 2026</p>");
    assertDate("2026-02-03", "<p>Ditulis pada 03 Pebruari 2026 oleh Admin</p>");
    assertDate("2026-08-17", "<p>17 Agt 2026</p>");
  }

  @Test
  void newest_numericForm_isDayFirst() {
    assertDate("2026-08-07", "<p>07/08/2026</p>");
    assertDate("2026-08-07", "<p>7-8-2026</p>");
  }

  @Test
  void newest_letterNumber_isNoDate() {
    assertDate(null, "<p>Nomor W8.U6/108/HT.04.10/01/2020</p>");
  }

  @Test
  void newest_clockInHeader_isIgnored() {
    assertDate(
        "2026-03-01",
        "<header><span>Minggu, 22 November 2026</span></header><main><p>1 Maret 2026</p></main>");
    assertDate(
        "2026-03-01",
        "<div id='clock'>Minggu, 22 November 2026</div><main><p>1 Maret 2026</p></main>");
  }

  @Test
  void newest_futureAgenda_isIgnored() {
    assertDate(
        "2026-10-05",
        "<p>Diposting 5 Oktober 2026. Sidang keliling akan dilaksanakan 1 Desember 2026.</p>");
  }

  @Test
  void newest_pastAgendaBesidePublicationDate_doesNotWin() {
    assertDate("2026-08-01", "<p>Diposting: 1 Agustus 2026</p><p>Lelang pada 20 Agustus 2026</p>");
  }

  @Test
  void newest_timeElements_newestWins() {
    assertDate(
        "2026-11-20",
        "<article><time datetime='2026-11-01'>x</time></article><article><time datetime='2026-11-20T08:00:00+07:00'>y</time></article>");
  }

  @Test
  void newest_monthOnly_isFirstOfMonth() {
    assertDate("2026-11-01", "<h1>Daftar Informasi Publik November 2026</h1>");
  }

  @Test
  void newest_impossibleDay_isNoDate() {
    assertDate(null, "<p>31 Februari 2026</p>");
  }

  private static void assertDate(@Nullable String expected, String body) {
    Optional<LocalDate> date =
        DateReader.newest(Jsoup.parse("<html><body>" + body + "</body></html>"), TODAY);
    assertEquals(
        expected == null ? Optional.empty() : Optional.of(LocalDate.parse(expected)), date);
  }
}
