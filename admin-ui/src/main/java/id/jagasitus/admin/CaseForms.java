package id.jagasitus.admin;

import id.jagasitus.office.ActKind;
import id.jagasitus.office.Alternative;
import id.jagasitus.office.CaseAct;
import id.jagasitus.office.Playbook;
import id.jagasitus.office.Proof;
import id.jagasitus.office.Submission;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the forms of cases. */
final class CaseForms {

  /** Alternatives a form has room for. */
  static final int ALTERNATIVES = 4;

  private static final int MOST_FINDINGS = 20;

  private CaseForms() {}

  /** A whole number that names something of ours. */
  static long id(Exchange exchange, String name) {
    return id(exchange.text(name));
  }

  static long id(String text) {
    if (!text.matches("[0-9]{1,15}")) {
      throw new RefusedRequest(400, "no number");
    }
    return Long.parseLong(text);
  }

  static List<Long> findings(Exchange exchange) {
    return exchange.all("temuan").stream()
        .distinct()
        .limit(MOST_FINDINGS)
        .map(CaseForms::id)
        .toList();
  }

  /** Title, problem, harm and alternatives; where none were typed, those of the playbook. */
  static CaseAct.Describe brief(Exchange exchange, Playbook playbook) {
    var ways = new ArrayList<Alternative>();
    for (int i = 1; i <= ALTERNATIVES; i++) {
      var way =
          new Alternative(
              exchange.raw("alt" + i),
              exchange.raw("waktu" + i),
              exchange.raw("biaya" + i),
              exchange.raw("risiko" + i));
      if (!way.title().isEmpty()) {
        ways.add(way);
      }
    }
    String trouble = exchange.text("masalah");
    boolean fresh = ways.isEmpty() && !trouble.isEmpty();
    List<Alternative> chosen =
        fresh ? playbook.of(trouble).stream().limit(ALTERNATIVES).toList() : ways;
    String title = exchange.raw("judul").isEmpty() && fresh ? trouble : exchange.raw("judul");
    int recommended = Math.min(exchange.number("saran", 0, 0, ALTERNATIVES), chosen.size());
    return new CaseAct.Describe(
        title, exchange.raw("uraian"), exchange.raw("dampak"), chosen, recommended);
  }

  /** The act a form asks for. */
  static CaseAct act(Exchange exchange, ActKind kind, Playbook playbook) {
    return switch (kind) {
      case DESCRIBED -> brief(exchange, playbook);
      case DECIDED -> decide(exchange);
      case BEGUN -> new CaseAct.Begin();
      case NOTED -> new CaseAct.Note(exchange.raw("teks"));
      case HANDED_OVER ->
          new CaseAct.HandOver(exchange.raw("pihak"), exchange.raw("tiket"), exchange.raw("tugas"));
      case TAKEN_BACK ->
          new CaseAct.TakeBack(
              exchange.number("nomor", 0, 0, 10_000),
              exchange.raw("jawaban"),
              exchange.raw("biaya"));
      case PAUSED -> new CaseAct.Pause(exchange.raw("alasan"));
      case RESUMED -> new CaseAct.Resume();
      case DOWN -> downtime(exchange);
      case PUBLISHED -> new CaseAct.Publish(exchange.raw("teks"));
      case SUSPECTED -> new CaseAct.Suspect(exchange.raw("data"), exchange.raw("cara"));
      case JUDGED ->
          new CaseAct.Judge(exchange.text("terjadi").equals("ya"), exchange.raw("alasan"));
      case NOTIFIED ->
          new CaseAct.Notify(
              exchange.raw("kepada"),
              exchange.raw("data"),
              exchange.raw("kapan"),
              exchange.raw("penanganan"));
      case SOLVED ->
          new CaseAct.Solve(exchange.raw("sebab"), exchange.raw("solusi"), exchange.raw("biaya"));
      case REOPENED -> new CaseAct.Reopen(exchange.raw("alasan"));
      case BACKED_UP -> new CaseAct.BackUp(Proof.NONE);
      case CLOSED -> new CaseAct.Close(exchange.raw("alasan"));
      case WITHDRAWN -> new CaseAct.Withdraw(exchange.raw("alasan"));
      case OPENED, SUBMITTED, FORWARDED, RETURNED, ATTACHED, DRILL_ENDED ->
          throw new RefusedRequest(400, "not an act of this form");
    };
  }

  private static CaseAct.Decide decide(Exchange exchange) {
    boolean action = !exchange.text("pilihan").equals("tidak");
    int chosen = action ? exchange.number("pilihan", 0, 0, 10) : 0;
    boolean silent = exchange.raw("keputusan").isBlank() && chosen > 0;
    return new CaseAct.Decide(
        action,
        chosen,
        silent
            ? exchange.texts().get("decision.chosen", String.valueOf(chosen))
            : exchange.raw("keputusan"),
        exchange.text("pelaksana"),
        exchange.raw("pihak"));
  }

  private static CaseAct.Downtime downtime(Exchange exchange) {
    ZoneId zone = exchange.format().zone();
    Instant from = time(exchange.text("mulai"), zone);
    if (from == null) {
      throw new RefusedRequest(400, "no begin");
    }
    return new CaseAct.Downtime(
        from, time(exchange.text("selesai"), zone), exchange.text("rencana").equals("ya"));
  }

  private static @Nullable Instant time(String text, ZoneId zone) {
    try {
      return text.isEmpty() ? null : LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new RefusedRequest(400, "no time", e);
    }
  }

  static LocalDate date(Exchange exchange, String name, LocalDate fallback) {
    try {
      String text = exchange.text(name);
      return text.isEmpty() ? fallback : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new RefusedRequest(400, "no date", e);
    }
  }

  static Submission.Kind kind(Exchange exchange) {
    return exchange.text("jenis").equals(Submission.Kind.MONTHLY.name())
        ? Submission.Kind.MONTHLY
        : Submission.Kind.INCIDENT;
  }
}
