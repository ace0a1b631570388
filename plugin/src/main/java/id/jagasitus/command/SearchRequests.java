package id.jagasitus.command;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.query.QueryException;
import id.jagasitus.query.Reach;
import id.jagasitus.store.EventFilter;
import id.jagasitus.store.EventStore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code search QUERY}: requests, newest first. Addresses are whole: who runs commands may read the
 * log files too, and the masks of the pages protect visitors from the pages' readers.
 *
 * @param zone what times without an offset are meant in
 */
public record SearchRequests(EventStore store, Supplier<ZoneId> zone) implements Command {

  private static final long MOST = 100_000_000;

  @Override
  public String name() {
    return "search";
  }

  @Override
  public void run(Arguments arguments, CommandOutput out) throws CommandRefused {
    long limit = arguments.number("limit", 50, 0, MOST);
    EventFilter filter = filter(arguments);
    try {
      long total = store.count(filter);
      long shown = print(filter, limit, out);
      out.result(Pairs.of("shown", shown, "found", total));
    } catch (QueryException e) {
      throw CommandRefused.usage(
          "the search is not understood: " + SearchProblem.says(e.problem()));
    }
  }

  private EventFilter filter(Arguments arguments) throws CommandRefused {
    ZoneId here = zone.get();
    String query = arguments.text("query");
    EventFilter all = EventFilter.of(query.equals("*") ? "" : query, Reach.ADDRESSES, here);
    Instant from = Moments.read(arguments, "from", here, Instant.MIN);
    Instant to = Moments.read(arguments, "to", here, Instant.MAX);
    if (!from.isBefore(to)) {
      throw CommandRefused.usage(
          "--to is "
              + arguments.optional("to").orElse("")
              + ": expected a time after --from, which is "
              + arguments.optional("from").orElse(""));
    }
    return all.between(Moments.millis(from), Moments.millis(to));
  }

  private long print(EventFilter filter, long limit, CommandOutput out) throws QueryException {
    var shown = new AtomicLong();
    if (limit > 0) {
      store.each(
          filter,
          event -> {
            out.row(row(event));
            return shown.incrementAndGet() < limit;
          });
    }
    return shown.get();
  }

  /** The fields of {@link RequestEvent} under their own names; what is not known is null. */
  static Map<String, @Nullable Object> row(RequestEvent event) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("time", Instant.ofEpochMilli(event.time()).toString());
    row.put("client", event.client());
    row.put("method", event.method());
    row.put("host", event.host());
    row.put("uri", event.uri());
    row.put("path", event.path());
    row.put("query", event.query());
    row.put("protocol", event.protocol());
    row.put("status", known(event.status()));
    row.put("bytes", known(event.bytes()));
    row.put("durationMicros", known(event.durationMicros()));
    row.put("referer", event.referer());
    row.put("userAgent", event.userAgent());
    row.put("peer", event.peer());
    row.put("forwarded", event.forwarded());
    row.put("acceptLanguage", event.acceptLanguage());
    row.put("contentType", event.contentType());
    row.put("contentLength", known(event.contentLength()));
    row.put("cookieNames", event.cookieNames());
    row.put("headers", event.headers());
    row.put("source", event.source().name().toLowerCase(Locale.ROOT));
    row.put("refused", event.refused());
    row.put("own", event.own());
    return row;
  }

  private static @Nullable Long known(long number) {
    return number < 0 ? null : number;
  }
}
