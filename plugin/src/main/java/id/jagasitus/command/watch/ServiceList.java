package id.jagasitus.command.watch;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.Command;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.service.Service;
import id.jagasitus.service.ServiceRegister;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code service list}, and the expiring panel of {@code watch run}: every service, the first to
 * expire first.
 */
public record ServiceList(ServiceRegister register, Supplier<LocalDate> today) implements Command {

  @Override
  public String name() {
    return "service list";
  }

  @Override
  public void run(Arguments arguments, CommandOutput out) {
    out.result(lines(out));
  }

  /** The same as a panel. */
  public WatchRun.Panel panel() {
    return new WatchRun.Panel() {
      @Override
      public String name() {
        return "expiring";
      }

      @Override
      public Map<String, ? extends @Nullable Object> run(CommandOutput out) {
        return lines(out);
      }
    };
  }

  private Map<String, @Nullable Object> lines(CommandOutput out) {
    LocalDate day = today.get();
    register.all().forEach(service -> out.row(row(service, day)));
    long due = register.all().stream().filter(at -> at.state(day) != Service.State.GOOD).count();
    return WatchRows.of("services", register.all().size(), "due", due);
  }

  private static Map<String, @Nullable Object> row(Service service, LocalDate today) {
    return WatchRows.of(
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
  }
}
