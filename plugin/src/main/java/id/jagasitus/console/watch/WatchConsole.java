package id.jagasitus.console.watch;

import id.jagasitus.account.Role;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.event.Signal;
import id.jagasitus.expiry.ExpiryWatch;
import id.jagasitus.expiry.NameWatch;
import id.jagasitus.fresh.Section;
import id.jagasitus.fresh.SectionRegister;
import id.jagasitus.fresh.Terms;
import id.jagasitus.integrity.Change;
import id.jagasitus.integrity.Difference;
import id.jagasitus.integrity.Integrity;
import id.jagasitus.integrity.NotKeptException;
import id.jagasitus.integrity.Outgoing;
import id.jagasitus.integrity.Publishing;
import id.jagasitus.integrity.ServedTie;
import id.jagasitus.patrol.OutsideLinks;
import id.jagasitus.patrol.ServedPatrol;
import id.jagasitus.patrol.SitePatrol;
import id.jagasitus.patrol.SiteView;
import id.jagasitus.service.CalendarFile;
import id.jagasitus.service.Service;
import id.jagasitus.service.ServiceRegister;
import id.jagasitus.site.SitePath;
import id.jagasitus.uptime.Acknowledgement;
import id.jagasitus.uptime.Reachability;
import id.jagasitus.uptime.UptimeSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The desk over the running checks. */
public final class WatchConsole implements WatchDesk {

  private static final int MOST_OUTAGES = 200;

  private final Parts parts;
  private final ChangeDecisions decisions;

  /**
   * What the desk speaks for.
   *
   * @param patrol of the site that is served; empty where the application is packed
   * @param outgoing where served pages lead and what they run
   * @param signals where what a person reports goes
   * @param window told when a window of publishing was opened or closed
   * @param again looks over the network soon
   * @param judge judges the files by the register as it is now, soon
   */
  public record Parts(
      Optional<SitePatrol> patrol,
      SectionRegister sections,
      Reachability reachability,
      ServiceRegister services,
      Publishing publishing,
      Outgoing outgoing,
      Consumer<List<Signal>> signals,
      Consumer<Instant> window,
      ServedPatrol served,
      ExpiryWatch expiry,
      NameWatch names,
      OutsideLinks links,
      Runnable again,
      Runnable judge,
      InstantSource clock,
      Supplier<ZoneId> zone) {}

  public WatchConsole(Parts parts) {
    this.parts = parts;
    decisions = new ChangeDecisions(parts.patrol(), parts.outgoing());
  }

  private Instant at() {
    return parts.clock().instant();
  }

  private LocalDate today() {
    return at().atZone(parts.zone().get()).toLocalDate();
  }

  @Override
  public Watched now() {
    Optional<Integrity> integrity = decisions.integrity();
    Reachability reach = parts.reachability();
    return new Watched(
        parts.patrol().map(patrol -> patrol.site().toString()),
        today(),
        parts.patrol().map(SitePatrol::view).orElseGet(SiteView::none),
        parts.served().view(),
        integrity.map(Integrity::approved).orElse(false),
        integrity.flatMap(Integrity::baseline).map(baseline -> baseline.approved()),
        integrity.flatMap(Integrity::baseline).map(baseline -> baseline.by()).orElse(""),
        integrity.map(Integrity::pending).orElse(List.of()),
        parts.outgoing().view(),
        parts.publishing().open(at()),
        reach.checks().stream()
            .map(check -> new CheckState(check, reach.standing(check.id()), reach.days(check.id())))
            .toList(),
        reach.outages().reversed().stream()
            .limit(MOST_OUTAGES)
            .map(outage -> new OutageLine(outage, reach.said(outage)))
            .toList(),
        reach.windows(at()),
        reach.settings(),
        parts.services().all(),
        parts.expiry().view(),
        parts.names().view(),
        new Outside(parts.links().hosts(), parts.links().dead()));
  }

  /** An act on the parts. */
  private interface Act {
    void run() throws IOException;
  }

  /** Does something and says in one word why it could not be done. */
  private static Outcome tried(boolean allowed, Act act) {
    if (!allowed) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    try {
      act.run();
      return Outcome.done();
    } catch (IllegalArgumentException e) {
      return Outcome.refused(Refusal.BAD_ENTRY, String.valueOf(e.getMessage()));
    } catch (NoSuchElementException e) {
      return Outcome.refused(Refusal.GONE);
    } catch (NotKeptException e) {
      return Outcome.refused(e.file() ? Refusal.NOT_KEPT : Refusal.NO_FILE);
    } catch (IOException e) {
      return Outcome.refused(Refusal.CANNOT_WRITE, String.valueOf(e.getMessage()));
    }
  }

  private static boolean office(Viewer viewer) {
    return viewer.roles().stream().anyMatch(role -> role != Role.VIEWER);
  }

  private SitePatrol patrol() throws IOException {
    return decisions.site();
  }

  @Override
  public Outcome look(Viewer viewer) {
    return tried(
        viewer.admin(),
        () -> {
          parts.again().run();
          parts.signals().accept(patrol().look(false));
        });
  }

  @Override
  public Optional<Difference> difference(Change change) {
    try {
      return patrol().integrity().difference(change, today());
    } catch (IOException gone) {
      return Optional.empty(); // the page says that there is nothing to compare
    }
  }

  @Override
  public Outcome approve(Viewer viewer, List<String> paths, String seen, boolean despiteSigns) {
    Set<SitePath> chosen = paths.stream().map(SitePath::of).collect(Collectors.toSet());
    Optional<Refusal> refusal =
        viewer.admin()
            ? decisions.refusal(now(), chosen, seen, despiteSigns)
            : Optional.of(Refusal.NOT_ALLOWED);
    return refusal
        .map(Outcome::refused)
        .orElseGet(() -> tried(true, () -> decisions.approve(viewer, chosen, at())));
  }

  @Override
  public Outcome approveServed(Viewer viewer, Set<String> ids, String seen, boolean despiteSigns) {
    Watched now = now();
    List<ServedTie> meant = ChangeDecisions.meant(now, ids);
    Optional<Refusal> refusal =
        viewer.admin()
            ? ChangeDecisions.refusal(now, meant, ids.size(), seen, despiteSigns)
            : Optional.of(Refusal.NOT_ALLOWED);
    return refusal
        .map(Outcome::refused)
        .orElseGet(() -> tried(true, () -> decisions.approve(viewer, meant, at())));
  }

  @Override
  public Outcome undo(Viewer viewer, String path) {
    return tried(
        viewer.admin(),
        () -> {
          decisions.undo(viewer, path, at());
          parts.signals().accept(patrol().look(false));
        });
  }

  @Override
  public Outcome report(Viewer viewer, String path) {
    return tried(
        office(viewer),
        () -> parts.signals().accept(List.of(decisions.reported(viewer, path, at()))));
  }

  @Override
  public Outcome reportServed(Viewer viewer, String id) {
    return tried(
        office(viewer),
        () -> parts.signals().accept(List.of(decisions.reportedServed(viewer, now(), id, at()))));
  }

  @Override
  public Outcome publish(Viewer viewer, Duration length) {
    return tried(
        viewer.admin(),
        () -> {
          parts.publishing().begin(viewer.name(), viewer.caller().address(), at(), length);
          parts.window().accept(at());
        });
  }

  @Override
  public Outcome published(Viewer viewer) {
    return tried(
        viewer.admin(),
        () -> {
          parts.signals().accept(patrol().look(false));
          parts.publishing().end(viewer.name(), viewer.caller().address(), at());
          parts.window().accept(at());
          parts.again().run(); // what is served since then still belongs to the window
        });
  }

  @Override
  public List<Section> sections() {
    return parts.sections().all();
  }

  @Override
  public boolean judging() {
    return parts.patrol().filter(SitePatrol::toBeJudged).isPresent();
  }

  @Override
  public Outcome section(Viewer viewer, String id, Terms terms) {
    String from = viewer.caller().address();
    return tried(
        viewer.admin(),
        () -> {
          if (id.isEmpty()) {
            parts.sections().add(viewer.name(), from, terms);
          } else {
            parts.sections().put(viewer.name(), from, id, terms);
          }
          parts.judge().run();
        });
  }

  @Override
  public Outcome resetSection(Viewer viewer, String id) {
    return tried(
        viewer.admin(),
        () -> {
          parts.sections().reset(viewer.name(), viewer.caller().address(), id);
          parts.judge().run();
        });
  }

  @Override
  public Outcome settings(Viewer viewer, UptimeSettings wanted) {
    return tried(
        viewer.admin(),
        () -> {
          parts.reachability().change(viewer.name(), viewer.caller().address(), wanted);
          parts.again().run();
        });
  }

  @Override
  public Outcome announce(Viewer viewer, Reachability.Window window) {
    return tried(
        viewer.admin(),
        () ->
            parts.reachability().announce(viewer.name(), viewer.caller().address(), window, at()));
  }

  @Override
  public Outcome acknowledge(Viewer viewer, Acknowledgement what) {
    return tried(
        office(viewer),
        () -> parts.reachability().acknowledge(viewer.name(), viewer.caller().address(), what));
  }

  @Override
  public Outcome save(Viewer viewer, Service service) {
    return tried(
        office(viewer),
        () -> parts.services().save(viewer.name(), viewer.caller().address(), service));
  }

  @Override
  public Outcome remove(Viewer viewer, String id) {
    return tried(
        viewer.admin(),
        () -> parts.services().remove(viewer.name(), viewer.caller().address(), id));
  }

  @Override
  public Outcome renew(Viewer viewer, ServiceRegister.Renewal renewal) {
    return tried(
        office(viewer),
        () -> parts.services().renew(viewer.name(), viewer.caller().address(), renewal));
  }

  @Override
  public Outcome attach(Viewer viewer, String id, Service.Document paper) {
    return tried(
        office(viewer),
        () -> parts.services().attach(viewer.name(), viewer.caller().address(), id, paper));
  }

  @Override
  public String calendar() {
    return CalendarFile.of(parts.services().all(), at());
  }
}
