package id.jagasitus.command.watch;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.Command;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.watch.AddressGuard;
import id.jagasitus.watch.CleanScanner;
import id.jagasitus.watch.CloakCheck;
import id.jagasitus.watch.Hosts;
import id.jagasitus.watch.PageFetch;
import id.jagasitus.watch.Programs;
import id.jagasitus.watch.ScanResult;
import id.jagasitus.watch.ScanSignal;
import id.jagasitus.watch.TreeScan;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code watch scan URL|FILE|DIR}: looks for signs of injected content, one object for each page or
 * file.
 */
public record WatchScan(InstantSource clock, Supplier<ZoneId> zone) implements Command {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Override
  public String name() {
    return "watch scan";
  }

  @Override
  public void run(Arguments arguments, CommandOutput out) throws IOException, CommandRefused {
    String target = arguments.text("target");
    String host = arguments.optional("host").orElse("").toLowerCase(Locale.ROOT);
    LocalDate today = clock.instant().atZone(zone.get()).toLocalDate();
    if (target.matches("(?i)https?://.*")) {
      var scanner = new CleanScanner(Programs.EXPECTED);
      out.row(row(page(scanner, target, host, today)));
    } else {
      Path root = Path.of(target);
      if (!Files.exists(root)) {
        throw new CommandRefused(
            "there is nothing at " + target + ": expected a file, a folder or an http address");
      }
      var scanner = new CleanScanner(Programs.in(root));
      new TreeScan(scanner, today).scan(root, host, result -> out.row(row(result)));
    }
  }

  private static ScanResult page(CleanScanner scanner, String target, String host, LocalDate today)
      throws IOException, CommandRefused {
    URI address = address(target);
    String own = host.isEmpty() ? String.valueOf(address.getHost()) : host;
    String server = AddressGuard.server(address);
    var guard = new AddressGuard(host.isEmpty() ? List.of(server) : List.of(host, server));
    try (var fetch = new PageFetch(guard, PATIENCE)) {
      return new CloakCheck(fetch, scanner, new Hosts(own, Set.of()), today).probe(address);
    } catch (IOException e) {
      return ScanResult.unread(target, e); // told as what it is, in the form of every answer
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  private static URI address(String target) throws CommandRefused {
    try {
      URI address = URI.create(target);
      if (address.getHost() == null) {
        throw CommandRefused.usage(target + " names no host: expected http://HOST/…");
      }
      return address;
    } catch (IllegalArgumentException e) {
      throw CommandRefused.usage(target + " is no address: " + e.getMessage());
    }
  }

  private static Map<String, @Nullable Object> row(ScanResult result) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("target", result.target());
    row.put("score", result.score());
    row.put("verdict", result.verdict().name().toLowerCase(Locale.ROOT));
    row.put("signals", signals(result.signals()));
    row.put("date", result.date().isEmpty() ? null : result.date().get().toString());
    return row;
  }

  private static List<Map<String, @Nullable Object>> signals(List<ScanSignal> signals) {
    return signals.stream()
        .map(
            signal ->
                WatchRows.of(
                    "id", signal.id(), "points", signal.points(), "detail", signal.detail()))
        .toList();
  }
}
