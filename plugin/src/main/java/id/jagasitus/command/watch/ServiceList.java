package id.jagasitus.command.watch;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.Command;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.expiry.ExpiryView;
import id.jagasitus.service.Service;
import id.jagasitus.service.ServiceRegister;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code service list}, and the expiring panel of {@code watch run}: every service, the first to
 * expire first.
 */
public record ServiceList(
    ServiceRegister register, Supplier<ExpiryView> expiry, Supplier<LocalDate> today)
    implements Command {

  @Override
  public String name() {
    return "service list";
  }

  @Override
  public void run(Arguments arguments, CommandOutput out) {
    out.result(lines(out));
  }

  /** The same as a panel, with what certificates and the registry say now. */
  public WatchRun.Panel panel(WatchRun.Look look) {
    return new WatchRun.Panel() {
      @Override
      public String name() {
        return "expiring";
      }

      @Override
      public Map<String, ? extends @Nullable Object> run(CommandOutput out) throws IOException {
        look.run();
        ExpiryView read = expiry.get();
        read.certificates().forEach(one -> out.row(ReadRows.certificate(one, read.zone())));
        read.domain().ifPresent(one -> out.row(ReadRows.domain(one, read.zone())));
        return lines(out);
      }
    };
  }

  private Map<String, @Nullable Object> lines(CommandOutput out) {
    LocalDate day = today.get();
    ExpiryView read = expiry.get();
    register.all().forEach(service -> out.row(row(service, read, day)));
    long due = register.all().stream().filter(at -> at.state(day) != Service.State.GOOD).count();
    return WatchRows.of("services", register.all().size(), "due", due);
  }

  private static Map<String, @Nullable Object> row(
      Service service, ExpiryView read, LocalDate today) {
    Map<String, @Nullable Object> row =
        WatchRows.of(
            "panel",
            "expiring",
            "service",
            service.id(),
            "kind",
            WatchRows.word(service.kind()),
            "name",
            service.name(),
            "provider",
            service.provider(),
            "customer_number",
            service.customerNumber(),
            "payer",
            service.payer(),
            "expires",
            service.expires().toString(),
            "days_left",
            service.daysLeft(today),
            "act_by",
            service.actBy().toString(),
            "state",
            WatchRows.word(service.state(today)),
            "confirmed",
            service.confirmed());
    row.put("read_expires", read.read(service).map(LocalDate::toString).orElse(null));
    row.put("difference_days", read.difference(service).orElse(null));
    return row;
  }
}
