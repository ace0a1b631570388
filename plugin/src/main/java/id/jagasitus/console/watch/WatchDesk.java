package id.jagasitus.console.watch;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.Viewer;
import id.jagasitus.expiry.ExpiryView;
import id.jagasitus.expiry.NameWatch;
import id.jagasitus.fresh.Section;
import id.jagasitus.fresh.Terms;
import id.jagasitus.integrity.Change;
import id.jagasitus.integrity.Difference;
import id.jagasitus.integrity.Outgoing;
import id.jagasitus.integrity.Publishing;
import id.jagasitus.integrity.ServedTie;
import id.jagasitus.patrol.OutsideLinks;
import id.jagasitus.patrol.ServedView;
import id.jagasitus.patrol.SiteView;
import id.jagasitus.service.Service;
import id.jagasitus.service.ServiceRegister;
import id.jagasitus.uptime.Acknowledgement;
import id.jagasitus.uptime.Check;
import id.jagasitus.uptime.DayCount;
import id.jagasitus.uptime.Outage;
import id.jagasitus.uptime.Reachability;
import id.jagasitus.uptime.UptimeSettings;
import id.jagasitus.watch.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** What the checks of the site found, and what people decide about it. */
public interface WatchDesk {

  /** How the site stands now. */
  Watched now();

  /** Looks again at once. For Admin only. */
  Outcome look(Viewer viewer);

  /** The readable difference of a pending change; empty when there is none to show. */
  Optional<Difference> difference(Change change);

  /**
   * Approves these paths as they are; all of them when the list is empty. For Admin only.
   *
   * @param seen {@link Change#print} of the files that the person was shown, or {@link
   *     Watched#print} for all that waits, of what is served too
   */
  Outcome approve(Viewer viewer, List<String> paths, String seen, boolean despiteSigns);

  /**
   * Approves some of what served pages lead to and run. For Admin only.
   *
   * @param ids which, by {@link ServedTie#id}
   * @param seen {@link ServedTie#print} of what the person was shown: these, or all that waited
   * @param despiteSigns whether a first state is approved although the scanner finds harm
   */
  Outcome approveServed(Viewer viewer, Set<String> ids, String seen, boolean despiteSigns);

  /** Makes something that is served a critical finding. */
  Outcome reportServed(Viewer viewer, String id);

  /** Puts the approved file back. For Admin only. */
  Outcome undo(Viewer viewer, String path);

  /** Makes a pending change a critical finding. */
  Outcome report(Viewer viewer, String path);

  /** Opens a publishing window. For Admin only. */
  Outcome publish(Viewer viewer, Duration length);

  /** Closes it. */
  Outcome published(Viewer viewer);

  /** What must be published: the register of sections as it is now. */
  List<Section> sections();

  /** Whether the site is still to be judged by the register as it is now. */
  boolean judging();

  /**
   * Decides about a section, by which a job then judges the site. For Admin only.
   *
   * @param id of the section, or empty to add one
   */
  Outcome section(Viewer viewer, String id, Terms terms);

  /** Puts a section back as delivered, or takes an own one away. For Admin only. */
  Outcome resetSection(Viewer viewer, String id);

  /** Changes what is looked at over the network. For Admin only. */
  Outcome settings(Viewer viewer, UptimeSettings wanted);

  /** Announces a time in which the site may be down. */
  Outcome announce(Viewer viewer, Reachability.Window window);

  /** Says why something was down. */
  Outcome acknowledge(Viewer viewer, Acknowledgement what);

  /** Adds or changes a service. */
  Outcome save(Viewer viewer, Service service);

  /** Takes a service off the register. */
  Outcome remove(Viewer viewer, String id);

  /** Closes a renewal with its proof, which is kept already. */
  Outcome renew(Viewer viewer, ServiceRegister.Renewal renewal);

  /** Adds a paper to a service, which is kept already. */
  Outcome attach(Viewer viewer, String id, Service.Document paper);

  /** The register as an iCalendar file. */
  String calendar();

  /**
   * How the site stands.
   *
   * @param site folder of the site; empty where the application is packed
   * @param today day where the court is
   * @param view what the last look at the files found
   * @param served what visitors and search engines got to see
   * @param approved whether a person approved the baseline
   * @param baselineAt when; empty before the first look
   * @param baselineBy who; empty while nobody did
   * @param pending changes of files nobody decided about
   * @param outgoing where served pages lead and what they run
   * @param publishing the window that is open
   * @param checks what is looked at over the network
   * @param outages outages, the newest first
   * @param windows announced maintenance
   * @param settings what is looked at, and which addresses may be called
   * @param services the register
   * @param expiry what certificates and the registry say
   * @param names where the site's name leads
   * @param outside where its pages lead
   */
  record Watched(
      Optional<String> site,
      LocalDate today,
      SiteView view,
      ServedView served,
      boolean approved,
      Optional<Instant> baselineAt,
      String baselineBy,
      List<Change> pending,
      Outgoing.View outgoing,
      Optional<Publishing.Window> publishing,
      List<CheckState> checks,
      List<OutageLine> outages,
      List<Reachability.Window> windows,
      UptimeSettings settings,
      List<Service> services,
      ExpiryView expiry,
      NameWatch.View names,
      Outside outside) {

    public Watched {
      pending = List.copyOf(pending);
      checks = List.copyOf(checks);
      outages = List.copyOf(outages);
      windows = List.copyOf(windows);
      services = List.copyOf(services);
    }

    /** A fingerprint of everything that waits: who approves it all shows by it what they saw. */
    public String print() {
      return Change.print(pending) + ServedTie.print(outgoing.undecided());
    }

    /** Whether the scanner found harm in the files or in what is served. */
    public boolean signs() {
      return Stream.concat(view.injections().stream(), served.injections().stream())
              .anyMatch(at -> at.verdict() == Verdict.CRITICAL)
          || outgoing.harmful();
    }
  }

  /**
   * Links to other hosts.
   *
   * @param hosts every host that pages lead to, and that may be asked where that is allowed
   * @param dead what leads nowhere
   */
  record Outside(List<String> hosts, List<OutsideLinks.Dead> dead) {
    public Outside {
      hosts = List.copyOf(hosts);
      dead = List.copyOf(dead);
    }
  }

  /** One outage, and what a person said of it. */
  record OutageLine(Outage outage, Optional<Acknowledgement.Said> said) {}

  /** One check, how it stands, and its days. */
  record CheckState(
      Check check, Optional<Reachability.Standing> standing, SortedMap<LocalDate, DayCount> days) {}
}
