package id.jagasitus.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The told visits of {@code kunjungan.txt} as lines of a log, and what each is expected to show.
 */
final class Visits {

  private static final Instant DAY = Instant.parse("2026-03-02T00:00:00Z");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final List<Visit> visits = new ArrayList<>();

  /** One request: who sent it when, and the line of a log that tells of it. */
  private record Timed(Instant time, String line) {}

  /** What a visitor did. */
  static final class Visit {
    private final String name;
    private final List<Timed> requests = new ArrayList<>();
    private final List<String[]> steps = new ArrayList<>();
    private final Set<String> clients = new LinkedHashSet<>();
    private String expected = "";
    private String address = "";
    private int start;
    private int pause;
    private int times = 1;

    private Visit(String name) {
      this.name = name;
    }

    String name() {
      return name;
    }

    String expected() {
      return expected;
    }

    Set<String> clients() {
      return clients;
    }

    private void expand() {
      int number = 0;
      for (int round = 0; round < times; round++) {
        String agent = "-";
        String referer = "-";
        for (String[] step : steps) {
          switch (step[0]) {
            case "agen:" -> agent = step[1];
            case "asal:" -> referer = step[1];
            default -> add(++number, String.join(" ", step), agent, referer);
          }
        }
      }
    }

    private void add(int number, String request, String agent, String referer) {
      String[] parts = request.replace("{n}", String.valueOf(number)).split(" ", -1);
      String client = address.replace("{}", String.valueOf(1 + number % 250));
      clients.add(client);
      Instant time = DAY.plusSeconds(start * 60L + (number - 1L) * pause);
      String bytes = parts.length > 3 ? parts[3] : "300";
      requests.add(
          new Timed(
              time,
              "%s - - [%s] \"%s %s HTTP/1.1\" %s %s \"%s\" \"%s\""
                  .formatted(
                      client,
                      TIME.format(time),
                      parts[0],
                      parts[1],
                      parts[2],
                      bytes,
                      referer,
                      agent)));
    }
  }

  static Visits read() throws IOException {
    var all = new Visits();
    try (InputStream in =
        Objects.requireNonNull(Visits.class.getResourceAsStream("kunjungan.txt"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(all::take);
    }
    all.visits.forEach(Visit::expand);
    return all;
  }

  private void take(String line) {
    if (line.startsWith("== ")) {
      visits.add(new Visit(line.substring(3)));
      return;
    }
    Visit visit = visits.getLast();
    int space = line.indexOf(' ');
    String value = line.substring(space + 1);
    switch (line.substring(0, space)) {
      case "harap:" -> visit.expected = value;
      case "alamat:" -> visit.address = value;
      case "mulai:" -> visit.start = Integer.parseInt(value);
      case "jeda:" -> visit.pause = Integer.parseInt(value);
      case "ulang:" -> visit.times = Integer.parseInt(value);
      default -> visit.steps.add(new String[] {line.substring(0, space), value});
    }
  }

  List<Visit> visits() {
    return List.copyOf(visits);
  }

  /** All of them together, in order of time, as a server would have written them. */
  List<String> log() {
    return visits.stream()
        .flatMap(visit -> visit.requests.stream())
        .sorted(Comparator.comparing(Timed::time))
        .map(Timed::line)
        .toList();
  }
}
