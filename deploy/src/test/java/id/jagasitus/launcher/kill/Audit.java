package id.jagasitus.launcher.kill;

import id.jagasitus.launcher.kill.Ledger.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what people were told with what is there. */
final class Audit {

  private static final Pattern TURN = Pattern.compile("\"key\":\"([cr][0-9]+\\.[0-9])\\.[0-9]+\"");

  private final Path home;
  private final Ledger ledger;
  private final HouseActs.Facts facts;
  private final Set<Act> shown = new HashSet<>();
  private final Set<String> logged = new HashSet<>();

  Audit(Path home, Ledger ledger, HouseActs.Facts facts) {
    this.home = home;
    this.ledger = ledger;
    this.facts = facts;
  }

  /** On the disk, while no server runs. */
  void disk() throws IOException {
    JournalFile journal = JournalFile.read(home);
    journal.breaks().forEach(line -> ledger.trouble("the chain breaks at " + line));
    ledger.acts().forEach((act, told) -> entry(journal, act, told));
    for (String file : facts.files()) {
      if (!Files.exists(home.resolve("documents").resolve(file))) {
        ledger.trouble("the file " + file + " is gone");
      }
    }
    String log = log();
    facts.kept().stream().filter(log::contains).forEach(logged::add);
  }

  private void entry(JournalFile journal, Act act, Told told) {
    long there = journal.count(act);
    long least = told == Told.DONE ? 1 : 0;
    long most = told == Told.REFUSED ? 0 : 1;
    if (there < least || there > most) {
      ledger.trouble(act + ": told " + told + ", but it is there " + there + " times");
    }
  }

  /** Of what nobody was told about, how much came to be. */
  long unanswered() throws IOException {
    JournalFile journal = JournalFile.read(home);
    return ledger.acts().entrySet().stream()
        .filter(each -> each.getValue() == Told.NOTHING && journal.count(each.getKey()) == 1)
        .count();
  }

  private String log() throws IOException {
    var text = new StringBuilder();
    try (Stream<Path> files = Files.list(home.resolve("access"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".log")).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  /** Through the pages of a server that was started again; each act is looked for once. */
  void pages(Browser browser) throws IOException, InterruptedException {
    var bodies = new HashMap<String, String>();
    for (Map.Entry<Act, Told> each : ledger.acts().entrySet()) {
      Act act = each.getKey();
      if (each.getValue() == Told.DONE && !act.page().isEmpty() && shown.add(act)) {
        String body = bodies.get(act.page());
        if (body == null) {
          body = browser.get(act.page()).body();
          bodies.put(act.page(), body);
        }
        if (!body.contains(act.mark())) {
          ledger.trouble(act + " is not shown after the kill");
        }
      }
    }
  }

  /** What was promised is kept by now, and of nobody else. */
  void erasures() throws IOException {
    String log = log();
    facts.erased().stream()
        .filter(address -> log.contains(address + " "))
        .forEach(address -> ledger.trouble(address + " is still in the log"));
    logged.stream()
        .filter(address -> !log.contains(address + " "))
        .forEach(address -> ledger.trouble("nobody wanted " + address + " erased"));
  }

  /** Whether something promised is not done yet. */
  boolean erasing() throws IOException {
    JournalFile journal = JournalFile.read(home);
    return journal.of("privacy.erasure.begun").count() > journal.of("privacy.erasure.done").count();
  }

  /** Each turn that was told is in one message for each recipient; a doubtful one says so. */
  void mails(List<String> taken, List<String> recipients) throws IOException {
    Map<String, Long> told = told();
    Map<String, Long> came = counted(taken);
    Map<String, Long> doubtful = counted(Letters.queued(home, "perhaps"));
    var all = new HashSet<>(told.keySet());
    came.keySet().forEach(turn -> all.add(turn.substring(turn.indexOf(' ') + 1)));
    for (String turn : all) {
      for (String recipient : recipients) {
        String key = recipient + " " + turn;
        long wanted = told.getOrDefault(turn, 0L);
        long here = came.getOrDefault(key, 0L);
        // What had left when the kill came need not be written down, if its turn is over since.
        if (here > Math.max(wanted, 1) || here + doubtful.getOrDefault(key, 0L) < wanted) {
          ledger.trouble(key + ": told " + wanted + " times, taken " + here + " times");
        }
      }
    }
  }

  private Map<String, Long> told() throws IOException {
    return JournalFile.read(home)
        .of("office.told")
        .map(TURN::matcher)
        .filter(Matcher::find)
        .collect(Collectors.groupingBy(found -> found.group(1), Collectors.counting()));
  }

  private static Map<String, Long> counted(List<String> messages) {
    var turns = new ArrayList<String>();
    messages.forEach(message -> turns.addAll(Letters.turns(message)));
    return turns.stream().collect(Collectors.groupingBy(turn -> turn, Collectors.counting()));
  }
}
