package id.jagasitus.uptime;

import id.jagasitus.watch.Hosts;
import id.jagasitus.watch.PageFetch;
import id.jagasitus.watch.Visitor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Looks over HTTP, under our own name. */
public final class HttpProbe implements Probe {

  private final PageFetch fetch;
  private final LongSupplier nanoTime;

  public HttpProbe(PageFetch fetch, LongSupplier nanoTime) {
    this.fetch = fetch;
    this.nanoTime = nanoTime;
  }

  @Override
  public Answer look(Check check) {
    long start = nanoTime.getAsLong();
    try {
      return answer(check, start);
    } catch (IOException | IllegalArgumentException e) {
      return new Answer(0, since(start), String.valueOf(e.getMessage()), "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(0, 0, "interrupted", "");
    }
  }

  private Answer answer(Check check, long start) throws IOException, InterruptedException {
    URI address = URI.create(check.address());
    String host = String.valueOf(address.getHost());
    var first = new AtomicLong();
    PageFetch.Fetched page =
        fetch.follow(
            address,
            Visitor.SELF,
            new Hosts(host, Set.of()),
            () -> first.set(since(start))); // of the last answer, the redirects before it included
    return new Answer(
        page.status(),
        since(start),
        problem(check, page),
        addresses(host),
        first.get(),
        page.chain());
  }

  private long since(long start) {
    return TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - start);
  }

  private static String problem(Check check, PageFetch.Fetched page) {
    if (page.status() >= 400) {
      return "HTTP " + page.status();
    }
    if (page.status() >= 300) {
      return "redirects to " + page.location();
    }
    String text = page.text().toLowerCase(Locale.ROOT);
    boolean there = check.word().isEmpty() || text.contains(check.word().toLowerCase(Locale.ROOT));
    return there ? "" : "the word '" + check.word() + "' is not in the page";
  }

  private static String addresses(String host) throws UnknownHostException {
    return Arrays.stream(InetAddress.getAllByName(host.replaceAll("^\\[|]$", "")))
        .map(InetAddress::getHostAddress)
        .sorted()
        .limit(8)
        .collect(Collectors.joining(" "));
  }
}
