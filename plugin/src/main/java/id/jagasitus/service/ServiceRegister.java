package id.jagasitus.service;

import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.JournalException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The register of services, folded from the journal; every change has an author. */
public final class ServiceRegister {

  static final String SAVED = "service.saved";
  static final String REMOVED = "service.removed";
  static final String RENEWED = "service.renewed";
  static final String CONFIRMED = "service.confirmed";
  static final String REMINDED = "service.reminded";

  /** Kind of the journal entry of a contract or an invoice that was handed in. */
  static final String ATTACHED = "service.attached";

  private static final int MOST_PAPERS = 200;
  private static final int MOST = 200;
  private static final int LONGEST = 200;

  private final Appender journal;
  private final Map<String, Service> services = new LinkedHashMap<>();
  private final Set<String> reminded = new HashSet<>();
  private final List<Paper> papers = new ArrayList<>();

  private record Id(String id) {}

  /**
   * A renewal, closed with its proof.
   *
   * @param rupiah what was paid
   * @param proof SHA-256 of the paper that proves it
   * @param proofName its file name
   */
  public record Renewal(
      String id, LocalDate expires, long rupiah, String proof, String proofName) {}

  /** A paper as it is handed in. */
  private record Attached(String id, Service.Document paper) {}

  /**
   * A paper that came in.
   *
   * @param id the service's
   * @param service what people called it then
   */
  public record Paper(String id, String service, Service.Document document, Instant at) {}

  /** A reminder that went out, so that it goes out once. */
  private record Reminded(String id, LocalDate expires, int days) {}

  public ServiceRegister(Appender journal) {
    this.journal = journal;
  }

  /** Takes in an entry of the journal. */
  public synchronized void fold(Entry entry) {
    switch (entry.kind()) {
      case SAVED -> {
        Service service = entry.data().as(Service.class);
        services.put(service.id(), service);
      }
      case REMOVED -> services.remove(entry.data().as(Id.class).id());
      case RENEWED -> renewed(entry.data().as(Renewal.class), entry.time());
      case ATTACHED -> {
        Attached one = entry.data().as(Attached.class);
        handedIn(one.id(), one.paper(), entry.time());
      }
      case CONFIRMED -> confirmed(entry.data().as(Id.class).id());
      case REMINDED -> {
        Reminded sent = entry.data().as(Reminded.class);
        reminded.add(key(sent.id(), sent.expires(), sent.days()));
      }
      default -> {}
    }
  }

  private void renewed(Renewal renewal, Instant at) {
    services.computeIfPresent(
        renewal.id(),
        (id, before) -> {
          var prices = new ArrayList<>(before.prices());
          prices.add(new Service.Price(renewal.expires(), renewal.rupiah()));
          return copy(before, renewal.expires(), prices, before.documents(), false);
        });
    handedIn(renewal.id(), new Service.Document(renewal.proof(), renewal.proofName()), at);
  }

  private void handedIn(String wanted, Service.Document paper, Instant at) {
    services.computeIfPresent(
        wanted,
        (id, before) -> {
          papers.add(new Paper(id, before.name(), paper, at));
          var documents = new ArrayList<>(before.documents());
          documents.add(paper);
          return copy(before, before.expires(), before.prices(), documents, before.confirmed());
        });
  }

  private void confirmed(String wanted) {
    services.computeIfPresent(
        wanted,
        (id, before) -> copy(before, before.expires(), before.prices(), before.documents(), true));
  }

  private static Service copy(
      Service of,
      LocalDate expires,
      List<Service.Price> prices,
      List<Service.Document> documents,
      boolean confirmed) {
    return new Service(
        of.id(),
        of.kind(),
        of.name(),
        of.provider(),
        of.customerNumber(),
        of.payer(),
        of.leadDays(),
        expires,
        prices,
        documents,
        confirmed);
  }

  /** Every service, the first to expire first. */
  public synchronized List<Service> all() {
    return services.values().stream()
        .sorted(Comparator.comparing(Service::expires).thenComparing(Service::name))
        .toList();
  }

  /** The service of that id. */
  public synchronized Optional<Service> find(String id) {
    return Optional.ofNullable(services.get(id));
  }

  /**
   * Adds a service or changes what is known of it.
   *
   * @throws IllegalArgumentException when a value is out of bounds; its message says which
   */
  public void save(String author, String address, Service service) throws JournalException {
    if (find(service.id()).isEmpty() && all().size() >= MOST) {
      throw new IllegalArgumentException("services-many");
    }
    check(service.id().matches("[a-z0-9-]{1,40}"), "id");
    check(!service.name().isBlank() && service.name().length() <= LONGEST, "name");
    check(service.provider().length() <= LONGEST, "provider");
    check(service.customerNumber().length() <= LONGEST, "customerNumber");
    check(service.payer().length() <= LONGEST, "payer");
    check(service.leadDays() >= 0 && service.leadDays() <= 365, "leadDays");
    check(service.expires().getYear() >= 2000 && service.expires().getYear() <= 2100, "expires");
    journal.append(author, address, SAVED, service);
  }

  private static void check(boolean holds, String field) {
    if (!holds) {
      throw new IllegalArgumentException(field);
    }
  }

  /** Takes a service off the register; what the journal knows of it stays. */
  public void remove(String author, String address, String id) throws JournalException {
    journal.append(author, address, REMOVED, new Id(id));
  }

  /**
   * Closes a renewal.
   *
   * @throws IllegalArgumentException without proof, or when the new date is not later
   */
  public void renew(String author, String address, Renewal renewal) throws JournalException {
    Service before =
        find(renewal.id()).orElseThrow(() -> new IllegalArgumentException("service-unknown"));
    check(renewal.proof().matches("[0-9a-f]{64}"), "proof");
    check(renewal.expires().isAfter(before.expires()), "expires-later");
    check(renewal.rupiah() >= 0, "rupiah");
    journal.append(author, address, RENEWED, renewal);
  }

  /**
   * Adds a contract, an invoice or another paper to a service.
   *
   * @param paper what it is in 3 to 100 characters, kept under its hash already
   * @throws IllegalArgumentException when there is no such service, it has too many papers, or
   *     nobody says what it is
   */
  public void attach(String author, String address, String id, Service.Document paper)
      throws JournalException {
    Service service = find(id).orElseThrow(() -> new IllegalArgumentException("service-unknown"));
    check(service.documents().size() < MOST_PAPERS, "papers-many");
    check(paper.sha256().matches("[0-9a-f]{64}"), "paper");
    check(paper.about().strip().length() >= 3 && paper.about().length() <= 100, "about");
    journal.append(author, address, ATTACHED, new Attached(id, paper));
  }

  /** Every paper that came in, in order; also of services that are no longer in the register. */
  public synchronized List<Paper> papers() {
    return List.copyOf(papers);
  }

  /** Notes that a live check saw the renewal take effect. */
  public void confirm(String id) throws JournalException {
    journal.append("system", "", CONFIRMED, new Id(id));
  }

  synchronized boolean wasReminded(Service service, int days) {
    return reminded.contains(key(service.id(), service.expires(), days));
  }

  void remember(Service service, int days) throws JournalException {
    journal.append("system", "", REMINDED, new Reminded(service.id(), service.expires(), days));
  }

  private static String key(String id, LocalDate expires, int days) {
    return id + ' ' + expires + ' ' + days;
  }
}
