package id.jagasitus.cleanup;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The texts of a report, in the order of Peraturan BSSN 1/2024, article 15: who reports, what
 * happened, how it went, what it harmed. Links to what was planted are written so that nobody opens
 * them by mistake.
 */
final class ReportText {

  private static final int MOST_PLACES = 100;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu HH.mm", Locale.forLanguageTag("id"));

  private ReportText() {}

  /** Name of a file to its text. */
  static Map<String, String> all(Incident incident, Instant at) {
    String facts = facts(incident, at);
    var texts = new LinkedHashMap<String, String>();
    texts.put("baca-dulu.txt", readFirst(incident));
    texts.put(
        "ma-csirt.txt",
        letter("MA-CSIRT (tim tanggap insiden Mahkamah Agung)", "Laporan insiden siber", facts));
    texts.put(
        "bssn.txt",
        letter(
            "BSSN, Pusat Kontak Siber (bantuan70@bssn.go.id)",
            "Aduan insiden siber: peretasan situs web",
            facts));
    texts.put(
        "komdigi.txt",
        letter(
            "Komdigi (aduankonten.id)",
            "Aduan konten perjudian yang disisipkan ke situs pemerintah",
            facts));
    return texts;
  }

  private static String readFirst(Incident incident) {
    String addresses =
        incident.whole()
            ? "Alamat pengunjung ditulis utuh dengan persetujuan Admin yang tercatat di jejak"
                + " audit."
            : "Alamat pengunjung tersamar. Admin dapat menyetujui alamat utuh; persetujuan itu"
                + " dicatat di jejak audit.";
    return String.join(
        "\r\n",
        "Paket laporan temuan nomor " + incident.finding(),
        "",
        "ma-csirt.txt, bssn.txt, komdigi.txt: naskah siap kirim. Periksa, lengkapi nama dan nomor"
            + " telepon pelapor, lalu kirim lewat saluran resmi.",
        "tempat.csv: berkas atau halaman yang terkena, dengan hash SHA-256.",
        "permintaan.csv: permintaan ke tempat itu. langkah.csv: yang sudah dikerjakan.",
        "SHA256SUMS: hash setiap berkas paket ini (sha256sum -c SHA256SUMS).",
        addresses,
        "");
  }

  private static String letter(String to, String about, String facts) {
    return String.join(
        "\r\n",
        "Kepada: " + to,
        "Perihal: " + about,
        "",
        facts,
        "Pelapor: (nama, jabatan, telepon, surel)",
        "Diminta: verifikasi, pendampingan bila perlu, dan nomor laporan sebagai tanda terima.",
        "");
  }

  private static String facts(Incident incident, Instant at) {
    ZoneId zone = incident.zone();
    return String.join(
        "\r\n",
        "Instansi: " + line(incident.court()),
        "Aset terdampak: " + (incident.site().isEmpty() ? "(isi alamat situs)" : incident.site()),
        "Kejadian: " + line(incident.kind()),
        "Pertama terlihat: " + time(incident.first(), zone),
        "Terakhir terlihat: " + time(incident.last(), zone),
        "Disusun: " + time(at, zone),
        "",
        "Uraian: " + signs(incident),
        "",
        "Tempat (" + incident.places().size() + "):",
        places(incident.places()),
        "",
        "Kronologi penanganan:",
        steps(incident),
        "",
        "Dampak: pengunjung atau mesin pencari mendapat isi yang bukan milik pengadilan; nama baik"
            + " instansi. Data pribadi: (isi bila terdampak, UU 27/2022 pasal 46).",
        "");
  }

  private static String signs(Incident incident) {
    return incident.signs().stream().map(ReportText::dead).collect(Collectors.joining("; "));
  }

  private static String places(List<Incident.Place> places) {
    String shown =
        places.stream()
            .limit(MOST_PLACES)
            .map(ReportText::place)
            .collect(Collectors.joining("\r\n"));
    int more = places.size() - MOST_PLACES;
    return more > 0 ? shown + "\r\n- dan " + more + " lagi, lihat tempat.csv" : shown;
  }

  private static String place(Incident.Place place) {
    String hash = place.sha256().isEmpty() ? "" : " (SHA-256 " + place.sha256() + ")";
    return "- " + line(place.path()) + hash;
  }

  private static String steps(Incident incident) {
    if (incident.steps().isEmpty()) {
      return "- belum ada langkah yang dicatat";
    }
    return incident.steps().stream()
        .map(
            step ->
                "- "
                    + time(step.at(), incident.zone())
                    + ": "
                    + stage(step.stage())
                    + " ("
                    + line(step.note())
                    + ")")
        .collect(Collectors.joining("\r\n"));
  }

  static String stage(Stage stage) {
    return switch (stage) {
      case EVIDENCE -> "bukti diamankan";
      case NOTICE -> "halaman pemberitahuan dipasang";
      case ENTRY -> "pintu masuk ditemukan dan ditutup";
      case RESTORE -> "situs dipulihkan";
      case PASSWORDS -> "program diperbarui, kata sandi diganti";
      case RESCAN -> "dipindai ulang";
      case SEARCH -> "mesin pencari dan instansi diberi tahu";
      case BACKUP -> "cadangan dan acuan baru dibuat";
    };
  }

  private static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone)) + " (" + at.truncatedTo(ChronoUnit.SECONDS) + ")";
  }

  /** A link that no program opens. */
  private static String dead(String text) {
    return line(text).replaceAll("(?i)http(s?)://", "hxxp$1://");
  }

  private static String line(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}]", " ").strip();
  }
}
