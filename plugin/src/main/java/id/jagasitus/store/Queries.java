package id.jagasitus.store;

import id.jagasitus.event.Mentions;
import id.jagasitus.event.Network;
import id.jagasitus.query.Expr;
import id.jagasitus.query.Field;
import id.jagasitus.query.Pattern;
import id.jagasitus.query.QueryException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns a search into what the index understands; nothing here scores. */
final class Queries {

  private static final Expr OWN = new Expr.Text(Field.OWN, new Pattern.Same("true"));

  /** All that a filter says but its range. */
  static Query of(EventFilter filter) throws QueryException {
    Query text = of(filter.expr());
    return filter.withOwn() ? text : without(text, of(OWN));
  }

  static Query of(Expr expr) {
    return switch (expr) {
      case Expr.Everything all -> MatchAllDocsQuery.INSTANCE;
      case Expr.And and -> joined(and.parts(), Occur.FILTER);
      case Expr.Or or -> joined(or.parts(), Occur.SHOULD);
      case Expr.Not not -> not(of(not.part()));
      case Expr.Phrase phrase -> phrase(phrase);
      case Expr.Text text -> text(text.field(), text.pattern());
      case Expr.Between range -> numbers(Schema.numbers(range.field()), range.min(), range.max());
      case Expr.Within within -> within(within);
    };
  }

  /** Events of {@code expr} from one millisecond to another, both included. */
  static Query within(Query query, long first, long last) {
    return new BooleanQuery.Builder()
        .add(query, Occur.FILTER)
        .add(numbers(Schema.TIME, first, last), Occur.FILTER)
        .build();
  }

  static Query numbers(String field, long min, long max) {
    return NumericDocValuesField.newSlowRangeQuery(field, min, max);
  }

  private static Query joined(Iterable<Expr> parts, Occur occur) {
    var all = new BooleanQuery.Builder();
    parts.forEach(part -> all.add(of(part), occur));
    return all.build();
  }

  private static Query not(Query query) {
    return without(MatchAllDocsQuery.INSTANCE, query);
  }

  private static Query without(Query all, Query some) {
    return new BooleanQuery.Builder().add(all, Occur.FILTER).add(some, Occur.MUST_NOT).build();
  }

  private static Query phrase(Expr.Phrase phrase) {
    String field = phrase.field() == Field.PATH ? Schema.PATH_WORDS : Schema.QUERY_WORDS;
    if (phrase.words().size() == 1) {
      return new TermQuery(new Term(field, word(phrase.words().getFirst())));
    }
    var query = new PhraseQuery.Builder();
    phrase.words().forEach(text -> query.add(new Term(field, word(text))));
    return query.build();
  }

  /** Words are bytes in the clothes of a text, see {@link id.jagasitus.query.Words#of}. */
  private static BytesRef word(String text) {
    return new BytesRef(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Query text(Field field, Pattern pattern) {
    String name = Schema.texts(field);
    boolean plain = !name.equals(Schema.EXTRAS) && !name.equals(Schema.SEEN);
    if (plain && pattern instanceof Pattern.Exact exact) {
      byte[] bytes = exact.text().getBytes(StandardCharsets.UTF_8);
      return SortedDocValuesField.newSlowExactQuery(name, new BytesRef(bytes));
    }
    return new DictionaryQuery(name, new Expr.Text(field, pattern), test(field, name, pattern));
  }

  private static Predicate<BytesRef> test(Field field, String name, Pattern pattern) {
    return switch (name) {
      case Schema.EXTRAS -> value -> Extras.of(value).texts(field).anyMatch(pattern::matches);
      case Schema.SEEN -> value -> pattern.matches(Seen.of(value).text(field));
      default -> value -> present(field, value) && pattern.matches(EventDocs.decoded(value));
    };
  }

  private static boolean present(Field field, BytesRef value) {
    return value.length > 0 || field == Field.PATH;
  }

  private static Query within(Expr.Within within) {
    Query visitors = addresses(Schema.CLIENT, within);
    if (within.field() != Field.PEER) {
      return visitors;
    }
    Query direct =
        new BooleanQuery.Builder()
            .add(visitors, Occur.FILTER)
            .add(new FieldExistsQuery(Schema.PEER), Occur.MUST_NOT)
            .build();
    return new BooleanQuery.Builder()
        .add(addresses(Schema.PEER, within), Occur.SHOULD)
        .add(direct, Occur.SHOULD)
        .build();
  }

  /** Events of visitors of a network, or that name one of them in a header. */
  static Query named(Network who) {
    var mentions = new Mentions(who);
    return new BooleanQuery.Builder()
        .add(
            SortedDocValuesField.newSlowRangeQuery(
                Schema.CLIENT,
                AddressBytes.of(who.first()),
                AddressBytes.of(who.last()),
                true,
                true),
            Occur.SHOULD)
        .add(naming(Schema.FORWARDED, who, mentions), Occur.SHOULD)
        .add(naming(Schema.EXTRAS, who, mentions), Occur.SHOULD)
        .build();
  }

  private static Query naming(String field, Network who, Mentions mentions) {
    return new DictionaryQuery(
        field, who, value -> mentions.in(value.bytes, value.offset, value.offset + value.length));
  }

  private static Query addresses(String field, Expr.Within within) {
    return SortedDocValuesField.newSlowRangeQuery(
        field, AddressBytes.of(within.first()), AddressBytes.of(within.last()), true, true);
  }

  private Queries() {}
}
