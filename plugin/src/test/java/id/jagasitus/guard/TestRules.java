package id.jagasitus.guard;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.Journal;
import id.jagasitus.rule.Loaded;
import id.jagasitus.rule.RulePack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Rules, requests and a journal for tests. */
final class TestRules {

  static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
  static final List<Loaded> PACK = RulePack.load();

  private TestRules() {}

  static String own(String id, int score, String phrase) {
    return """
        [category]
        id = "kantor"
        intent = "probing"
        fields = ["path"]
        means.id = "a"
        means.en = "a"
        todo.id = "a"
        todo.en = "a"

        [[rule]]
        id = "%s"
        score = %d
        phrases = ["%s"]
        saw.id = "a"
        saw.en = "a"
        match = ["GET %sx"]
        miss = ["GET /lain"]
        """
        .formatted(id, score, phrase, phrase);
  }

  static Journal journal(Path folder) throws IOException {
    return Journal.open(folder.resolve("journal"), () -> START);
  }

  static RuleBook book(Path folder, Journal journal) throws IOException {
    var book = new RuleBook(() -> PACK, folder.resolve("rules"), journal);
    Consumer<Entry> fold = book::fold;
    journal.follow(fold);
    book.refresh();
    return book;
  }

  static RequestEvent get(int second, String client, String uri, int status) {
    int mark = uri.indexOf('?');
    return new RequestEvent(
        START.toEpochMilli() + second * 1_000L,
        "GET",
        "https",
        "pn-contoh.go.id",
        mark < 0 ? uri : uri.substring(0, mark),
        mark < 0 ? null : uri.substring(mark + 1),
        "HTTP/1.1",
        status,
        900,
        1_000,
        client,
        client,
        "",
        "",
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        "",
        "",
        -1,
        List.of(),
        Map.of(),
        Source.FILTER,
        false,
        false,
        uri.length());
  }
}
