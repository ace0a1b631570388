package id.jagasitus.command;

import id.jagasitus.accesslog.ImportException;
import id.jagasitus.accesslog.LogReader;
import id.jagasitus.detect.DetectConfig;
import id.jagasitus.detect.Detector;
import id.jagasitus.detect.Verdict;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Subject;
import id.jagasitus.finding.Finding;
import id.jagasitus.finding.FindingConfig;
import id.jagasitus.finding.Findings;
import id.jagasitus.journal.Data;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.JournalException;
import id.jagasitus.rule.Loaded;
import id.jagasitus.site.Inventory;
import id.jagasitus.site.InventoryScanner;
import id.jagasitus.site.ScanLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code examine FILE}: judges requests or a whole log without keeping anything.
 *
 * @param rules the rules in use
 * @param clock dates nothing but the scan of {@code --site}
 */
public record ExamineFile(Supplier<List<Loaded>> rules, InstantSource clock) implements Command {

  @Override
  public String name() {
    return "examine";
  }

  @Override
  public void run(Arguments arguments, CommandOutput out) throws CommandRefused, IOException {
    List<Path> files = arguments.paths("file");
    if (files.size() != 1) {
      throw CommandRefused.usage("the argument file is missing: expected one file");
    }
    Optional<Inventory> site = site(arguments.paths("site"));
    var detector = new Detector(rules.get(), DetectConfig.DEFAULT, () -> site);
    String format = arguments.optional("format").orElse("combined");
    switch (format) {
      case "requests" -> requests(files.get(0), detector, out);
      case "combined" -> log(files.get(0), detector, out);
      default ->
          throw CommandRefused.usage(
              "the argument format is '" + format + "': expected combined or requests");
    }
  }

  private Optional<Inventory> site(List<Path> folders) throws IOException {
    return folders.isEmpty()
        ? Optional.empty()
        : Optional.of(new InventoryScanner(folders.get(0), ScanLimits.DEFAULT, clock).scanAll());
  }

  private static void requests(Path file, Detector detector, CommandOutput out)
      throws IOException, CommandRefused {
    // A visitor's bytes may be anything: what is no UTF-8 is replaced, not refused.
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          GivenRequest given = GivenRequest.read(line, number);
          out.row(row(given.id(), detector.judge(given.request())));
        }
      }
    }
  }

  private static Map<String, Object> row(Object id, Verdict verdict) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", id);
    row.put("suspicious", verdict.suspicious());
    row.put("score", verdict.score());
    row.put("severity", word(verdict.severity()));
    row.put("categories", verdict.categories());
    row.put("rules", verdict.rules());
    return row;
  }

  private static void log(Path file, Detector detector, CommandOutput out)
      throws IOException, CommandRefused {
    var findings = new Findings(FindingConfig.DEFAULT, ExamineFile::unrecorded);
    try {
      LogReader.Counts counts = LogReader.read(file, event -> take(event, detector, findings));
      findings.list().forEach(finding -> out.row(row(finding)));
      out.result(
          Pairs.of(
              "requests", counts.requests(),
              "rejected", counts.rejected(),
              "findings", findings.list().size(),
              "forgotten", findings.bound().with(detector.forgotten()).actors()));
    } catch (ImportException e) {
      throw new CommandRefused(String.valueOf(e.getMessage()));
    }
  }

  private static void take(RequestEvent event, Detector detector, Findings findings) {
    try {
      findings.accept(detector.examine(event));
    } catch (JournalException e) {
      throw new IllegalStateException("nothing is recorded here", e);
    }
  }

  /** An examination leaves no trace. */
  private static Entry unrecorded(String author, String address, String kind, Object data) {
    return new Entry(0, java.time.Instant.EPOCH, author, address, kind, Data.EMPTY, "");
  }

  static Map<String, Object> row(Finding finding) {
    var row = new LinkedHashMap<String, Object>();
    row.put("actor", finding.subject() instanceof Subject.Actor a ? a.address() : "");
    row.put("network", finding.subject() instanceof Subject.Actor a ? a.network() : "");
    row.put("intent", finding.intent());
    row.put("severity", word(finding.severity()));
    row.put("score", finding.score());
    row.put("requests", finding.requests());
    row.put("first", finding.first().toString());
    row.put("last", finding.last().toString());
    row.put("rules", finding.rules());
    return row;
  }

  private static String word(Enum<?> severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
