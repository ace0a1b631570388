package id.jagasitus.service;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import id.jagasitus.journal.JournalException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reminds once at each step before a service expires. The steps count from the day on which one
 * must act, so that a renewal that takes a month is not reminded of on the last day.
 */
public final class Reminders {

  /** Days before one must act, and after the service has expired, weekly. */
  private static final List<Integer> STEPS = List.of(90, 60, 30, 14, 7, 3, 1, 0);

  private static final int URGENT = 7;

  private final ServiceRegister register;

  public Reminders(ServiceRegister register) {
    this.register = register;
  }

  /**
   * What is due to be said on a day; each is answered once.
   *
   * @throws JournalException when that it was said could not be written down
   */
  public List<Signal> due(LocalDate today, Instant at) throws JournalException {
    var signals = new ArrayList<Signal>();
    for (Service service : register.all()) {
      Optional<Integer> step = step(service, today);
      if (step.isPresent() && !register.wasReminded(service, step.get())) {
        register.remember(service, step.get());
        signals.add(signal(service, step.get(), today, at));
      }
    }
    return signals;
  }

  /** The narrowest step that is reached; negative ones count weeks after the expiry. */
  private static Optional<Integer> step(Service service, LocalDate today) {
    long left = service.daysLeft(today);
    if (left < 0) {
      return Optional.of((int) (-1 + (left + 1) / 7));
    }
    long untilAct = left - service.leadDays();
    return STEPS.stream().filter(step -> untilAct <= step).min(Integer::compareTo);
  }

  private static Signal signal(Service service, int step, LocalDate today, Instant at) {
    boolean expired = service.expires().isBefore(today);
    boolean urgent = step <= URGENT;
    return new Signal(
        expired ? "service-expired" : "service-expiring",
        "expiring",
        expired ? Severity.CRITICAL : urgent ? Severity.REVIEW : Severity.INFO,
        expired ? 90 : urgent ? 50 : 20,
        at,
        new Subject.Place(service.place()),
        expired,
        Map.of(
            "service",
            service.name(),
            "expires",
            service.expires().toString(),
            "days",
            service.daysLeft(today) + "",
            "act_by",
            service.actBy().toString()),
        null);
  }
}
