package id.jagasitus.store;

import id.jagasitus.query.Reach;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * What follows from the distinct values of one segment alone: which address belongs to which
 * network, which referring page to which host, which user agent is a robot. Worked out once for a
 * segment, on first use, and dropped with it; a few bytes a distinct value.
 */
final class SegmentFacts {

  private final LeafReader leaf;
  private final Map<String, Object> known;

  private SegmentFacts(LeafReader leaf, Map<String, Object> known) {
    this.leaf = leaf;
    this.known = known;
  }

  /** All segments in use. */
  static final class Cache {
    private final Map<Object, Map<String, Object>> segments = new ConcurrentHashMap<>();

    /** Readers come and go while their segment stays: what is missing is read through this one. */
    SegmentFacts of(LeafReader leaf) {
      IndexReader.CacheHelper core = leaf.getCoreCacheHelper();
      if (core == null) {
        return new SegmentFacts(leaf, new ConcurrentHashMap<>());
      }
      return new SegmentFacts(
          leaf,
          segments.computeIfAbsent(
              core.getKey(),
              key -> {
                core.addClosedListener(segments::remove);
                return new ConcurrentHashMap<>();
              }));
    }
  }

  LeafReader leaf() {
    return leaf;
  }

  /** The values of a sorted field; for one thread. */
  Dictionary terms(String field) throws IOException {
    SortedDocValues values = DocValues.getSorted(leaf, field);
    return new TermDictionary(
        values, field, known("terms " + field, field, (all, count) -> new TermMemo()));
  }

  /** Addresses in the order of their 64-bit mixes. */
  AddressRanks addresses() throws IOException {
    return known(
        "ranks",
        Schema.CLIENT,
        (values, count) -> {
          long[] mixes = new long[count];
          each(values, (ord, term) -> mixes[ord] = mix(term));
          return AddressRanks.of(mixes);
        });
  }

  private static long mix(BytesRef term) {
    long mixed = term.length;
    for (int i = 0; i < term.length; i++) {
      mixed = (mixed ^ (term.bytes[term.offset + i] & 255)) * 0x100000001B3L;
      mixed ^= mixed >>> 29;
    }
    mixed *= 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 32);
  }

  /** The kind of each path, as {@link #code}. */
  byte[] pathKinds() throws IOException {
    return known(
        "kind",
        Schema.PATH,
        (values, count) -> {
          byte[] kinds = new byte[count];
          each(values, (ord, term) -> kinds[ord] = kind(term));
          return kinds;
        });
  }

  private static byte kind(BytesRef term) {
    int cut = Math.min(term.length, 300);
    String end =
        new String(term.bytes, term.offset + term.length - cut, cut, StandardCharsets.ISO_8859_1);
    return code(PathKind.of(end));
  }

  static byte code(PathKind kind) {
    return switch (kind) {
      case PAGE -> (byte) 0;
      case DOCUMENT -> (byte) 1;
      case PART -> (byte) 2;
    };
  }

  /** Which user agents are robots. */
  boolean[] robots() throws IOException {
    return known(
        "robot",
        Schema.AGENT,
        (values, count) -> {
          boolean[] robots = new boolean[count];
          each(values, (ord, term) -> robots[ord] = Robots.isRobot(EventDocs.decoded(term)));
          return robots;
        });
  }

  /** What may be known of each address. */
  Groups networks(Reach reach) throws IOException {
    return known(
        "network " + reach,
        Schema.CLIENT,
        (values, count) ->
            groups(
                values,
                count,
                term ->
                    AddressBytes.address(term)
                        .map(address -> reach.network(address).toString())
                        .orElse("other")));
  }

  /** The host of each referring page. */
  Groups refererHosts() throws IOException {
    return known(
        "referer",
        Schema.REFERER,
        (values, count) -> groups(values, count, term -> Referrer.host(EventDocs.decoded(term))));
  }

  /** Where requests were seen, lower case. */
  Groups sources() throws IOException {
    return known(
        "source",
        Schema.SEEN,
        (values, count) ->
            groups(values, count, term -> Seen.of(term).text(id.jagasitus.query.Field.SOURCE)));
  }

  /** The Host headers in lower case. */
  Groups hosts() throws IOException {
    return known(
        "host",
        Schema.HOST,
        (values, count) ->
            groups(
                values, count, term -> EventDocs.decoded(term).toLowerCase(java.util.Locale.ROOT)));
  }

  private static Groups groups(SortedDocValues values, int count, Function<BytesRef, String> name)
      throws IOException {
    var groups = new Groups.Builder(count);
    each(values, (ord, term) -> groups.put(ord, name.apply(term)));
    return groups.build();
  }

  private interface Work<T> {
    T from(SortedDocValues values, int count) throws IOException;
  }

  private interface TermVisitor {
    void visit(int ord, BytesRef term);
  }

  @SuppressWarnings("unchecked") // each name stands for one type, in the methods above
  private <T> T known(String name, String field, Work<T> work) throws IOException {
    Object fact = known.get(name);
    if (fact == null) {
      SortedDocValues values = DocValues.getSorted(leaf, field);
      fact = work.from(values, values.getValueCount());
      known.put(name, fact);
    }
    return (T) fact;
  }

  private static void each(SortedDocValues values, TermVisitor visitor) throws IOException {
    TermsEnum terms = values.termsEnum();
    int ord = 0;
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      visitor.visit(ord++, term);
    }
  }
}
