package id.jagasitus.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary of gambling pages and of court papers about gambling, as found in texts already
 * cut into {@link Words}. Phrases match whole words in order; looking up is linear in the text.
 */
final class Lexicon {

  /** How much a term says by itself. */
  enum Weight {
    /** Hardly ever legitimate outside quotation. */
    STRONG,
    /** Counts only together with structure or strong terms. */
    WEAK,
    /** Strong elsewhere, but ordinary in indictments, news and rulings. */
    CASE,
    /** Something else altogether, which only begins alike: a time slot, an airport, a town. */
    NEUTRAL
  }

  /** One phrase of the vocabulary. */
  record Term(String phrase, Weight weight, String group) {}

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
  private static final int MOST_REMEMBERED = 50_000;
  private static final int SHORTEST_JOINED = 5;

  private final Map<String, List<Entry>> begins = new ConcurrentHashMap<>();

  /** Strong phrases written together, as names of hosts and folders do. */
  private final List<String> joined = new ArrayList<>();

  /** Terms of scripts that are written without blanks, such as Thai and Chinese. */
  private final List<Entry> unspaced = new ArrayList<>();

  private static final char LAST_SPACED_SCRIPT = '\u0DFF';

  private record Entry(List<String> words, Term term) {}

  private Lexicon(List<Term> terms) {
    for (Term term : terms) {
      List<String> words = Words.of(term.phrase());
      byFirstWord
          .computeIfAbsent(words.getFirst(), key -> new ArrayList<>())
          .add(new Entry(words, term));
      String squeezed = String.join("", words);
      if (term.weight() == Weight.STRONG && squeezed.length() >= SHORTEST_JOINED) {
        joined.add(squeezed);
      }
      if (words.size() > 1 && term.weight() == Weight.STRONG && squeezed.length() >= 8) {
        byFirstWord
            .computeIfAbsent(squeezed, key -> new ArrayList<>())
            .add(new Entry(List.of(squeezed), term));
      }
      if (words.getFirst().charAt(0) > LAST_SPACED_SCRIPT) {
        unspaced.add(new Entry(words, term));
      }
    }
  }

  /** The gambling vocabulary that comes with the program ({@code lexicon.psv}). */
  static Lexicon gambling() {
    return new Lexicon(readTerms("lexicon.psv"));
  }

  /** Phrases of criminal procedure and of warnings against gambling ({@code legal.psv}). */
  static Lexicon legal() {
    return new Lexicon(readTerms("legal.psv"));
  }

  /** What people write on a page they took over ({@code slogans.psv}). */
  static Lexicon slogans() {
    return new Lexicon(readTerms("slogans.psv"));
  }

  private static List<Term> readTerms(String resource) {
    var terms = new ArrayList<Term>();
    for (String line : lines(resource)) {
      String[] cells = line.split("\\|", -1);
      terms.add(new Term(cells[0], weight(cells[1]), cells[2]));
    }
    return terms;
  }

  /** Lines of a resource beside this class, without its heading line and without blank lines. */
  static List<String> lines(String resource) {
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: " + resource + " is missing");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().skip(1).filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + resource, e);
    }
  }

  private static Weight weight(String letter) {
    return switch (letter) {
      case "S" -> Weight.STRONG;
      case "C" -> Weight.CASE;
      case "W" -> Weight.WEAK;
      case "N" -> Weight.NEUTRAL;
      default -> throw new IllegalStateException("weight " + letter + " is none of S, C, W, N");
    };
  }

  /**
   * What a text says in this vocabulary.
   *
   * @param terms the distinct terms, in order of their phrases; the longest phrase wins
   * @param covered how many words of the text belong to one of the terms
   */
  record Hits(Set<Term> terms, int covered) {}

  /** Reads a text cut into words. */
  Hits read(List<String> words) {
    var found = new TreeSet<Term>(Comparator.comparing(Term::phrase));
    int covered = 0;
    int at = 0;
    while (at < words.size()) {
      Entry longest = longestAt(words, at);
      if (longest != null) {
        boolean counts = longest.term().weight() != Weight.NEUTRAL;
        if (counts) {
          found.add(longest.term());
        }
        covered += counts ? longest.words().size() : 0;
        at += longest.words().size();
      } else {
        addUnspaced(words.get(at), found);
        at++;
      }
    }
    return new Hits(found, covered);
  }

  /** The distinct terms in a text. */
  Set<Term> find(List<String> words) {
    return words.isEmpty() ? Set.of() : read(words).terms();
  }

  private void addUnspaced(String word, Set<Term> found) {
    if (word.charAt(0) > LAST_SPACED_SCRIPT) {
      unspaced.stream()
          .filter(entry -> word.contains(entry.words().getFirst()))
          .forEach(entry -> found.add(entry.term()));
    }
  }

  private @Nullable Entry longestAt(List<String> words, int at) {
    List<Entry> entries = beginning(words.get(at));
    if (entries.isEmpty()) {
      return null;
    }
    Entry longest = null;
    for (Entry entry : entries) {
      boolean longer = longest == null || entry.words().size() > longest.words().size();
      if (longer && continues(words, at, entry.words())) {
        longest = entry;
      }
    }
    return longest;
  }

  /** Terms that a word may begin, under any of its readings; remembered, as words repeat. */
  private List<Entry> beginning(String word) {
    List<Entry> known = begins.get(word);
    if (known != null) {
      return known;
    }
    var found = new ArrayList<Entry>();
    Words.readings(word).forEach(read -> found.addAll(byFirstWord.getOrDefault(read, List.of())));
    if (begins.size() >= MOST_REMEMBERED) {
      begins.clear();
    }
    List<Entry> entries = List.copyOf(found);
    begins.put(word, entries);
    return entries;
  }

  private static boolean continues(List<String> words, int at, List<String> phrase) {
    if (at + phrase.size() > words.size()) {
      return false;
    }
    for (int i = 1; i < phrase.size(); i++) {
      if (!Words.readings(words.get(at + i)).contains(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a host name or path, where words are often written together, holds a strong term. */
  boolean strongInName(String name) {
    if (find(Words.of(name)).stream().anyMatch(term -> term.weight() != Weight.WEAK)) {
      return true;
    }
    String squeezed = Words.fold(name).replaceAll("[^a-z0-9]", "");
    return joined.stream().anyMatch(squeezed::contains);
  }
}
