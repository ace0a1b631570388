package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.ApiToken;
import id.jagasitus.account.Deputy;
import id.jagasitus.account.Role;
import id.jagasitus.admin.text.Language;
import id.jagasitus.admin.text.OfficeZone;
import id.jagasitus.admin.text.Texts;
import id.jagasitus.canonical.Disguise;
import id.jagasitus.cleanup.Lack;
import id.jagasitus.cleanup.Stage;
import id.jagasitus.console.HealthDesk;
import id.jagasitus.console.ImportDesk;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.finding.FindingDesk;
import id.jagasitus.console.paper.CourtDesk;
import id.jagasitus.console.snapshot.SnapshotDesk;
import id.jagasitus.console.visitor.Visit;
import id.jagasitus.event.Severity;
import id.jagasitus.exercise.Deed;
import id.jagasitus.exercise.Exercise;
import id.jagasitus.exercise.Scorecard;
import id.jagasitus.exercise.Turn;
import id.jagasitus.finding.Finding;
import id.jagasitus.fresh.Ask;
import id.jagasitus.fresh.FreshReport;
import id.jagasitus.fresh.Rhythm;
import id.jagasitus.fresh.Section;
import id.jagasitus.fresh.SectionState;
import id.jagasitus.fresh.Terms;
import id.jagasitus.guard.LookBack;
import id.jagasitus.integrity.Difference;
import id.jagasitus.integrity.ServedTie;
import id.jagasitus.mail.Notice;
import id.jagasitus.mail.Queued;
import id.jagasitus.mail.Recipient;
import id.jagasitus.mail.SmtpServer;
import id.jagasitus.office.ActKind;
import id.jagasitus.office.Check;
import id.jagasitus.office.Duty;
import id.jagasitus.office.Moment;
import id.jagasitus.office.Post;
import id.jagasitus.office.Proof;
import id.jagasitus.office.Result;
import id.jagasitus.office.Step;
import id.jagasitus.office.Submission;
import id.jagasitus.privacy.Holding;
import id.jagasitus.query.QueryProblem;
import id.jagasitus.report.PaperKind;
import id.jagasitus.report.Part;
import id.jagasitus.rule.Field;
import id.jagasitus.rule.Loaded;
import id.jagasitus.rule.RulePack;
import id.jagasitus.service.Service;
import id.jagasitus.snapshot.Change;
import id.jagasitus.uptime.Acknowledgement;
import id.jagasitus.uptime.Heartbeat;
import id.jagasitus.uptime.State;
import id.jagasitus.vault.KeyRing;
import id.jagasitus.vault.PlaceState;
import id.jagasitus.vault.Reason;
import id.jagasitus.vault.Restored;
import id.jagasitus.vault.Taken;
import id.jagasitus.vault.VaultSettings;
import id.jagasitus.vault.Verdict;
import id.jagasitus.watch.Tie;
import id.jagasitus.watch.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both bundles say everything the pages need, and nothing else. */
final class TextsTest {

  private static final Pattern QUOTED =
      Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)*)\"");

  /** Acts that other pages have forms for. */
  private static final Set<ActKind> NO_FORM =
      Set.of(
          ActKind.OPENED,
          ActKind.SUBMITTED,
          ActKind.FORWARDED,
          ActKind.RETURNED,
          ActKind.ATTACHED,
          ActKind.DRILL_ENDED);

  @Test
  void bundles_haveTheSameKeys() {
    assertEquals(Texts.in(Language.ID).keys(), Texts.in(Language.EN).keys());
  }

  @Test
  void bundles_fillTheSamePlaces() {
    for (String key : Texts.in(Language.ID).keys()) {
      assertEquals(
          places(Texts.in(Language.ID).get(key)), places(Texts.in(Language.EN).get(key)), key);
    }
  }

  @Test
  void everyKeyThatIsMadeFromAChoice_hasItsSentence() {
    Set<String> keys = Texts.in(Language.ID).keys();
    for (String key : made()) {
      assertTrue(keys.contains(key), key);
    }
  }

  @Test
  void everySentence_isUsed() throws IOException {
    var used = new TreeSet<>(made());
    used.addAll(quoted());
    var idle = new TreeSet<>(Texts.in(Language.ID).keys());
    idle.removeAll(used);
    assertEquals(Set.of(), idle);
  }

  @Test
  void get_ofAnUnknownKey_isABug() {
    assertThrows(IllegalArgumentException.class, () -> Texts.in(Language.ID).get("tidak.ada"));
  }

  @Test
  void get_withAValueThatLooksLikeAPlace_doesNotFillItAgain() {
    String text = Texts.in(Language.EN).get("query.UNKNOWN_FIELD", "{1}", "a", 3);
    assertTrue(text.contains("\"{1}\""), text);
    assertFalse(text.contains("\"a\""), text);
  }

  private static List<String> places(String sentence) {
    return Pattern.compile("\\{\\d}")
        .matcher(sentence)
        .results()
        .map(r -> r.group())
        .distinct()
        .sorted()
        .toList();
  }

  /** Keys that code puts together from a constant and a name. */
  private static Set<String> made() {
    var keys = new TreeSet<String>();
    Stream.of(Refusal.values()).forEach(v -> keys.add("refusal." + v));
    Stream.of(QueryProblem.Kind.values()).forEach(v -> keys.add("query." + v));
    Stream.of(Role.values()).forEach(v -> keys.add("role." + v));
    Stream.of(OfficeZone.values()).forEach(v -> keys.add("zone." + v));
    Stream.of(Visit.Kind.values()).forEach(v -> keys.add("kind." + v));
    Stream.of(ImportDesk.Progress.values()).forEach(v -> keys.add("progress." + v));
    Stream.of(400, 403, 404, 405, 413, 500)
        .forEach(v -> keys.addAll(List.of("problem." + v + ".title", "problem." + v + ".text")));
    Window.QUICK.forEach(v -> keys.add("range." + v));
    Stream.of(Acknowledgement.Cause.values()).forEach(v -> keys.add("cause." + v));
    Stream.of(Heartbeat.Cause.values()).forEach(v -> keys.add("gap." + v));
    Stream.of(Stage.values())
        .forEach(v -> keys.addAll(List.of("cleanup." + v, "cleanup." + v + ".text")));
    Stream.of(Stage.values())
        .filter(CleanupPage::sought)
        .forEach(v -> keys.add("cleanup.proof." + v));
    add(keys, "lack.", Lack.values());
    Stream.of("court", "zone", "language", "keepDays", "keepMiB", "maskIpv4", "maskIpv6")
        .forEach(v -> keys.add("setting." + v));
    Stream.of("blurDays", "days", "port", "surel", "bagian", "kop", "paths")
        .forEach(v -> keys.add("setting." + v));
    Stream.of(Difference.Kind.values()).forEach(v -> keys.add("part." + v));
    Marks.KNOWN.forEach(v -> keys.add("mark." + v));
    keys.addAll(Marks.DETAILS.values());
    Evidence.NAMES.forEach(v -> keys.add("evidence." + v));
    Evidence.KINDS.forEach(v -> keys.add("evidence.place." + v));
    keys.add("evidence.query.sent");
    Visitor.OTHERS.forEach(v -> keys.add("visitor." + v.name()));
    Stream.of("status", "path", "ip", "ua", "method", "host", "source")
        .forEach(v -> keys.add("facet." + v));
    Stream.of("1xx", "2xx", "3xx", "4xx", "5xx", "unknown").forEach(v -> keys.add("status." + v));
    Stream.of("requests", "visitors").forEach(v -> keys.add("chart." + v + ".highest"));
    Stream.of("court", "zone", "language", "days", "size", "mask4", "mask6")
        .forEach(v -> keys.add("settings." + v));
    for (int i = 1; i <= 9; i++) {
      keys.addAll(List.of("search.example." + i, "search.example." + i + ".text"));
    }
    privacy(keys);
    made(keys);
    papers(keys);
    detection(keys);
    ofTheOffice(keys);
    return keys;
  }

  private static void privacy(Set<String> keys) {
    for (Holding.Place place : Holding.Place.values()) {
      keys.add("privacy.place." + place);
      keys.addAll(List.of("privacy.amount." + place, "privacy.open." + place));
    }
    PrivacyPage.KEPT.forEach(v -> keys.addAll(List.of("privacy.kept." + v, "privacy.why." + v)));
    for (int i = 0; i < PrivacyNotice.PARAGRAPHS; i++) {
      keys.add("notice." + i);
    }
  }

  /** Words of papers and mails. */
  private static void papers(Set<String> keys) {
    Stream.of(PaperKind.values()).forEach(v -> keys.add("letters.kind." + v));
    Stream.of(Part.values()).forEach(v -> keys.add("report.part." + v));
    Stream.of(CourtDesk.Step.values())
        .forEach(v -> keys.addAll(List.of("guide." + v, "guide." + v + ".text")));
    Stream.of(CourtDesk.State.values()).forEach(v -> keys.add("guide.state." + v));
    Stream.of(SmtpServer.Security.values()).forEach(v -> keys.add("mail.security." + v));
    Stream.of(Recipient.Pace.values()).forEach(v -> keys.add("mail.pace." + v));
    Stream.of(Notice.Kind.values()).forEach(v -> keys.add("mail.kind." + v));
    Stream.of(Queued.State.values()).forEach(v -> keys.add("mail.state." + v));
  }

  /** Words of the site's checks. */
  private static void watch(Set<String> keys) {
    add(keys, "change.", id.jagasitus.integrity.Change.Kind.values());
    add(keys, "tie.standing.", ServedTie.Standing.values());
    Stream.of(Tie.Kind.values())
        .forEach(v -> keys.addAll(List.of("tie." + v, "tie." + v + ".means")));
    add(keys, "fault.", FreshReport.Kind.values());
    add(keys, "fresh.", SectionState.State.values());
    add(keys, "servicekind.", Service.Kind.values());
    add(keys, "reach.", State.values());
    add(keys, "service.", Service.State.values());
    keys.addAll(List.of("verdict.CRITICAL", "verdict.REVIEW"));
    Stream.of("hand", "host", "link", "slug", "title").forEach(v -> keys.add("found." + v));
    Stream.of(Rhythm.Every.values()).forEach(v -> keys.add("content.rhythm." + v.word()));
    add(keys, "ask.", Ask.values());
    add(keys, "sectionact.", Section.Act.values());
    add(keys, "sectionflaw.", Terms.Flaw.values());
    add(keys, "sectionkind.", Section.Kind.values());
    add(keys, "sectionpart.", Terms.Part.values());
    Stream.of("K1", "K2", "K3", "K4", "K5", "SM", "SS", "B", "D")
        .forEach(v -> keys.add("basis." + v));
  }

  private static void add(Set<String> keys, String prefix, Enum<?>... values) {
    Stream.of(values).forEach(v -> keys.add(prefix + v.name()));
  }

  /** Words of the backup. */
  private static void backup(Set<String> keys) {
    Stream.of(SnapshotDesk.Act.values()).forEach(v -> keys.add("backup.act." + v));
    Stream.of(Change.Kind.values())
        .forEach(v -> keys.addAll(List.of("backup.change." + v, "backup.would." + v)));
    Stream.of(Taken.Content.values()).forEach(v -> keys.add("backup.content." + v));
    Stream.of(KeyRing.Kind.values()).forEach(v -> keys.add("backup.key." + v));
    Stream.of(PlaceState.Light.values()).forEach(v -> keys.add("backup.light." + v));
    Stream.of(Restored.Mode.values()).forEach(v -> keys.add("backup.mode." + v));
    Stream.of(Reason.values()).forEach(v -> keys.add("backup.reason." + v));
    Stream.of(Verdict.values()).forEach(v -> keys.add("backup.verdict." + v));
    Stream.of(VaultSettings.Rhythm.values())
        .forEach(v -> keys.addAll(List.of("backup.rhythm." + v, "backup.rhythm.words." + v)));
    Stream.of(
            "take",
            "visitors",
            "copy",
            "read-back",
            "drill",
            "let-go",
            "prune",
            "export",
            "restore",
            "undo")
        .forEach(v -> keys.add(SnapshotsPage.run(v)));
    Stream.of(ApiToken.Scope.values()).forEach(v -> keys.add("own.token.scope." + v.name()));
    Stream.of(VaultSettings.class.getRecordComponents())
        .filter(part -> part.getType() == int.class)
        .forEach(
            part ->
                keys.addAll(
                    List.of("backup.rules." + part.getName(), "setting." + part.getName())));
  }

  private static void ofTheOffice(Set<String> keys) {
    add(keys, "act.", ActKind.values());
    add(keys, "moment.mail.", id.jagasitus.office.Notice.Level.values());
    Stream.of(ActKind.values()).forEach(v -> keys.add("journal.kind." + v.written()));
    add(keys, "casestate.", id.jagasitus.office.State.values());
    add(keys, "checkstatus.", Check.Status.values());
    add(keys, "duty.", Duty.Kind.values());
    add(keys, "missing.", Proof.Missing.values());
    add(keys, "moment.", Moment.Kind.values());
    add(keys, "passed.kind.", Submission.Kind.values());
    add(keys, "post.", Post.values());
    add(keys, "deputy.", Deputy.Kind.values());
    add(keys, "why.", Result.Why.values());
    Stream.of("DRAFT", "SUBMITTED", "FORWARDED").forEach(v -> keys.add("passedstate." + v));
    Stream.of(Step.values()).forEach(step -> keys.add("step." + step.number()));
    Stream.of("JUDGE_PERSONAL_DATA", "NOTIFY_PERSONAL_DATA")
        .forEach(each -> keys.add("obligation." + each));
    Stream.of(ActKind.values())
        .filter(kind -> !NO_FORM.contains(kind))
        .forEach(kind -> keys.add("actdo." + kind));
    Texts.in(Language.ID).keys().stream()
        .filter(
            key ->
                key.matches(
                    "(entry|fact|outage|journal\\.(area|kind|says|word)|casefield)\\..*|act\\.day\\.signed"))
        .forEach(keys::add);
  }

  private static void drills(Set<String> keys) {
    ExercisePage.WAY.forEach(turn -> keys.add("exercise.way." + turn));
    ExercisePage.WAY.stream()
        .filter(turn -> turn != Turn.MACHINE)
        .forEach(
            turn ->
                keys.addAll(List.of("exercise.turn." + turn, "exercise.turn." + turn + ".text")));
    ExercisePage.ALONE.forEach(
        turn -> keys.addAll(List.of("exercise.do." + turn, "exercise.done." + turn)));
    Stream.of(Exercise.Stage.values())
        .filter(stage -> stage.compareTo(Exercise.Stage.PEOPLE) < 0)
        .forEach(stage -> keys.add("exercise.stage." + stage));
    add(keys, "exercise.outcome.", Deed.Why.values());
    add(keys, "exercise.state.", Scorecard.State.values());
    for (int way = 1; way <= 2; way++) {
      String key = "exercise.script.way" + way;
      keys.addAll(List.of(key, key + ".time", key + ".cost", key + ".risk"));
    }
  }

  private static void made(Set<String> keys) {
    drills(keys);
    watch(keys);
    backup(keys);
    for (Area area : Area.values()) {
      if (area.group() != Area.Group.NONE) {
        keys.addAll(List.of(area.key(), area.group().key()));
      }
    }
    for (HealthDesk.State state : HealthDesk.State.values()) {
      keys.add("state." + state);
      if (state != HealthDesk.State.OFF) {
        keys.add("health.worst." + state);
      }
    }
  }

  private static void detection(Set<String> keys) {
    for (String intent : Words.INTENTS) {
      String key = "intent." + intent;
      keys.addAll(List.of(key, key + ".means", key + ".todo"));
    }
    Words.SIGNS.forEach(v -> keys.add("sign." + v));
    RulesPage.CATEGORIES.forEach(v -> keys.add("category." + v));
    Stream.of(Severity.values()).forEach(v -> keys.add("severity." + v));
    Stream.of(Finding.Judgement.values()).forEach(v -> keys.add("verdict." + v));
    Stream.of(FindingDesk.State.values()).forEach(v -> keys.add("findings.state." + v));
    Stream.of(LookBack.State.values()).forEach(v -> keys.add("lookback.state." + v));
    Stream.of(Field.values()).forEach(v -> keys.add("field.rule." + v));
    Stream.of(Disguise.values()).forEach(v -> keys.add("disguise." + v));
  }

  @Test
  void everyIntentAndCategoryOfThePack_hasWords() {
    for (Loaded loaded : RulePack.load()) {
      assertTrue(Words.INTENTS.contains(loaded.rule().intent()), loaded.rule()::intent);
      assertTrue(RulesPage.CATEGORIES.contains(loaded.rule().category()), loaded.rule()::category);
    }
  }

  /** Every quoted text in handlers and templates that could be a key. */
  private static Set<String> quoted() throws IOException {
    var found = new TreeSet<String>();
    for (String folder : List.of("src/main/jte", "src/main/java")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          QUOTED.matcher(Files.readString(file)).results().forEach(r -> found.add(r.group(1)));
        }
      }
    }
    return found;
  }
}
