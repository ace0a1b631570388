package id.jagasitus.admin;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Believable visits of a court's site over five weeks, and some that nobody would believe. */
final class TestVisits {

  static final String FIREFOX =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0";
  private static final String CHROME =
      "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/142.0.0.0 Mobile Safari/537.36";
  private static final String GOOGLEBOT =
      "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

  private static final String[] PAGES = {
    "/",
    "/",
    "/",
    "/jadwal-sidang/",
    "/jadwal-sidang/",
    "/tentang/profil/",
    "/biaya-perkara/",
    "/layanan/ptsp/",
    "/berita/",
    "/berita/2026/pelantikan-hakim-baru.html",
    "/hubungi-kami/",
    "/ppid/",
    "/tentang/struktur-organisasi/",
    "/pengumuman/"
  };
  private static final String[] DOCUMENTS = {
    "/dokumen/laporan-tahunan-2025.pdf", "/dokumen/panjar-biaya-perkara.pdf",
    "/dokumen/sk-standar-pelayanan.pdf", "/dokumen/formulir-permohonan-informasi.docx"
  };
  private static final String[] PROBES = {
    "/wp-login.php", "/.env", "/xmlrpc.php", "/phpmyadmin/", "/vendor/phpunit/phpunit/src/x.php"
  };
  private static final int[] BY_HOUR = {
    2, 1, 1, 1, 2, 4, 8, 18, 42, 55, 60, 52, 30, 48, 50, 44, 30, 18, 14, 12, 12, 9, 6, 3
  };

  private TestVisits() {}

  /** Visits of the weeks before an instant, oldest first. */
  static List<RequestEvent> weeks(Instant now) {
    var random = new Random(20261122);
    var events = new ArrayList<RequestEvent>();
    ZonedDateTime hour = now.atZone(ZoneId.of("Asia/Jakarta")).minusDays(36).withMinute(0);
    while (hour.toInstant().isBefore(now)) {
      boolean weekend = hour.getDayOfWeek().getValue() > 5;
      int many = BY_HOUR[hour.getHour()] / (weekend ? 4 : 1) + random.nextInt(4);
      for (int i = 0; i < many; i++) {
        Instant time = hour.toInstant().plusMillis(random.nextInt(3_600_000));
        if (time.isBefore(now)) {
          events.add(visit(time, random));
        }
      }
      hour = hour.plusHours(1);
    }
    events.addAll(hostile(now.minusSeconds(600)));
    events.sort(Comparator.comparingLong(RequestEvent::time));
    return events;
  }

  private static RequestEvent visit(Instant time, Random random) {
    int dice = random.nextInt(100);
    String client = "203.0." + (100 + random.nextInt(14)) + "." + (1 + random.nextInt(250));
    if (dice < 6) {
      String probe = PROBES[random.nextInt(PROBES.length)];
      return event(time, "198.51.100.23", probe, 404, "", "python-requests/2.32", 210);
    }
    if (dice < 16) {
      return event(time, "66.249.66.1", page(random), 200, "", GOOGLEBOT, 11_000);
    }
    if (dice < 19) {
      String own = "https://pn-contoh.go.id/berita/";
      return event(time, client, "/dokumen/jadwal-lama.pdf", 404, own, FIREFOX, 4_100);
    }
    if (dice < 28) {
      String document = DOCUMENTS[random.nextInt(DOCUMENTS.length)];
      return event(time, client, document, 200, "https://pn-contoh.go.id/ppid/", CHROME, 812_000);
    }
    if (dice == 28) {
      return event(time, client, "/pencarian", 500, "", CHROME, 1_200);
    }
    String from = dice < 50 ? "https://www.google.com/" : "";
    return event(time, client, page(random), dice < 34 ? 304 : 200, from, CHROME, 9_800);
  }

  private static String page(Random random) {
    return PAGES[random.nextInt(PAGES.length)];
  }

  /** Everything that could leave a page, a table or a spreadsheet in disorder. */
  static List<RequestEvent> hostile(Instant time) {
    var events = new ArrayList<RequestEvent>();
    for (String text : HOSTILE) {
      events.add(event(time.plusMillis(events.size()), "2001:db8:7::1", text, 404, text, text, -1));
    }
    return events;
  }

  static final List<String> HOSTILE =
      List.of(
          "/\"><script>alert(1)</script>",
          "/' onmouseover='alert(1)",
          "=HYPERLINK(\"http://jahat.example\";\"klik\")",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "+1+1",
          "-1-1",
          "\t=1+1",
          "/javascript:alert(1)",
          "/\u202egnp.exe\u202c/\u200b/\u0000/\u001b[31mmerah\r\nSet-Cookie: a=b",
          "/{{7*7}}${7*7}#{7*7}<%= 7*7 %>",
          "/" + "panjang".repeat(300),
          "/%00%zz%c0%af");

  static RequestEvent event(
      Instant time,
      String client,
      String path,
      int status,
      String referer,
      String agent,
      long bytes) {
    return new RequestEvent(
        time.toEpochMilli(),
        "GET",
        "https",
        "pn-contoh.go.id",
        path,
        null,
        "HTTP/1.1",
        status,
        bytes,
        700 + Math.abs(time.toEpochMilli() * 31 % 9_000),
        client,
        client,
        "",
        referer,
        agent,
        "id",
        "",
        -1,
        List.of(),
        Map.of(),
        Source.FILTER,
        false,
        false,
        path.length());
  }
}
