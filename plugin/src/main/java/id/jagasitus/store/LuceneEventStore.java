package id.jagasitus.store;

import id.jagasitus.event.Blur;
import id.jagasitus.event.LineDoor;
import id.jagasitus.event.Network;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.query.QueryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Keeps events in a Lucene index. Reading is here, writing in {@link IndexKeeper}.
 *
 * <p>A read that fails throws {@link UncheckedIOException} and is noted in {@link #stats}.
 */
public final class LuceneEventStore implements EventStore {

  private static final int EXPORT_PAGE = 5000;

  private final IndexKeeper keeper;
  private final Pass.Memory memory =
      new Pass.Memory(new SegmentFacts.Cache(), PartCache.forThisHeap());

  private LuceneEventStore(IndexKeeper keeper) {
    this.keeper = keeper;
  }

  /**
   * Opens the index in a folder, creates it, or, when it is damaged, moves it aside and starts a
   * new one. Never fails: what is wrong stands in {@link #stats} and is tried again by {@link
   * #refresh}.
   *
   * @param folder {@code index/} of the home
   * @param clock for naming and dating troubles
   */
  public static LuceneEventStore open(Path folder, StoreConfig config, InstantSource clock) {
    return new LuceneEventStore(new IndexKeeper(folder, config, clock));
  }

  @Override
  public int append(List<RequestEvent> batch) {
    return keeper.append(batch, "");
  }

  @Override
  public int append(List<RequestEvent> batch, String upTo) {
    return keeper.append(batch, upTo);
  }

  @Override
  public Optional<String> upTo() {
    return keeper.upTo();
  }

  @Override
  public LineDoor lines() {
    return keeper.lines();
  }

  @Override
  public Page search(EventQuery query) throws QueryException {
    Query text = Queries.of(query.filter());
    Page page =
        keeper.read(
            searcher -> Newest.page(searcher, text, query.filter(), query.limit(), query.after()));
    return masked(page, query.filter());
  }

  private static Page masked(Page page, EventFilter filter) {
    return new Page(
        page.events().stream().map(event -> Masked.of(event, filter.reach())).toList(),
        page.next());
  }

  @Override
  public long count(EventFilter filter) throws QueryException {
    Query query = ranged(filter);
    return keeper.read(searcher -> (long) searcher.count(query));
  }

  private static Query ranged(EventFilter filter) throws QueryException {
    Query text = Queries.of(filter);
    boolean all = filter.from() == Long.MIN_VALUE && filter.to() == Long.MAX_VALUE;
    return all ? text : Queries.within(text, filter.from(), filter.to() - 1);
  }

  @Override
  public void each(EventFilter filter, Predicate<RequestEvent> visitor) throws QueryException {
    Query text = Queries.of(filter);
    keeper.read(searcher -> each(searcher, text, filter, visitor));
  }

  private static boolean each(
      IndexSearcher searcher, Query text, EventFilter filter, Predicate<RequestEvent> visitor)
      throws IOException {
    Optional<Cursor> after = Optional.empty();
    do {
      Page page = Newest.page(searcher, text, filter, EXPORT_PAGE, after);
      for (RequestEvent event : page.events()) {
        if (!visitor.test(Masked.of(event, filter.reach()))) {
          return false;
        }
      }
      after = page.next();
    } while (after.isPresent());
    return true;
  }

  @Override
  public Sifted sift(EventFilter filter, Sieve sieve) throws QueryException {
    Query query = ranged(filter);
    return keeper.read(searcher -> new Sifting(searcher, filter, sieve).over(query));
  }

  @Override
  public Facets facets(EventFilter filter, int top) throws QueryException {
    Query text = Queries.of(filter.expr());
    return keeper.read(
        searcher ->
            LuceneFacets.of(new Pass(searcher, text, filter.withOwn(), memory), filter, top));
  }

  @Override
  public Panels panels(PanelQuery query) throws QueryException {
    EventFilter filter = query.filter();
    Query text = Queries.of(filter.expr());
    return keeper.read(
        searcher ->
            new LucenePanels(new Pass(searcher, text, filter.withOwn(), memory), query).all());
  }

  @Override
  public void refresh() {
    keeper.refresh();
  }

  @Override
  public long expire(long olderThan) {
    return keeper.expire(olderThan);
  }

  @Override
  public long shrink(long maxBytes) {
    return keeper.shrink(maxBytes);
  }

  @Override
  public Traces traces(Network who) {
    return keeper.read(searcher -> TraceHits.of(searcher, Queries.named(who)));
  }

  @Override
  public long erase(Network who, long until) {
    return keeper.erase(who, until);
  }

  @Override
  public long blur(Blur blur, long olderThan) {
    return keeper.blur(blur, olderThan);
  }

  @Override
  public void clear() {
    keeper.clear();
  }

  @Override
  public void verify() {
    keeper.verify();
  }

  @Override
  public StoreStats stats() {
    return keeper.stats();
  }

  @Override
  public void close() {
    keeper.close();
  }
}
