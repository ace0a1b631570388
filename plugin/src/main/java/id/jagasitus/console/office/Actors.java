package id.jagasitus.console.office;

import id.jagasitus.account.Account;
import id.jagasitus.account.Accounts;
import id.jagasitus.account.Deputy;
import id.jagasitus.account.Role;
import id.jagasitus.console.Viewer;
import id.jagasitus.office.Actor;
import id.jagasitus.office.Notice;
import id.jagasitus.office.Post;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Who people are in the procedure today: their own posts, and those they stand in for. */
public final class Actors {

  private final Accounts accounts;
  private final Supplier<LocalDate> today;

  /**
   * @param today in the office's zone
   */
  public Actors(Accounts accounts, Supplier<LocalDate> today) {
    this.accounts = accounts;
    this.today = today;
  }

  /** The viewer as somebody who acts. */
  Actor of(Viewer viewer) {
    return actor(viewer.name(), viewer.caller().address(), viewer.roles());
  }

  private Actor actor(String name, String address, Set<Role> roles) {
    Map<Post, String> standing = new EnumMap<>(Post.class);
    for (Deputy deputy : deputies()) {
      if (deputy.account().equals(name)) {
        post(deputy.role()).ifPresent(post -> standing.put(post, deputy.kind().name()));
      }
    }
    return new Actor(name, address, posts(roles), standing);
  }

  /**
   * Which mail addresses a message is for: those of its post's officials and of whoever stands in
   * for them today, of the readers (the chief judge) where it goes to no post, and those that
   * belong to nobody with an account, such as a mailbox of the whole office.
   */
  public Predicate<String> hearing(Notice notice) {
    Map<String, List<Account>> owners =
        accounts.all().stream()
            .collect(Collectors.groupingBy(each -> folded(each.profile().email())));
    return address -> {
      List<Account> owning = owners.getOrDefault(folded(address), List.of());
      return owning.isEmpty() || owning.stream().anyMatch(each -> hears(each, notice));
    };
  }

  private static String folded(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  private boolean hears(Account who, Notice notice) {
    return notice
        .to()
        .map(post -> actor(who.name(), "", who.roles()).may(Set.of(post)))
        .orElse(who.roles().contains(Role.VIEWER));
  }

  /** Whether a person may act for one of these posts today. */
  public boolean holds(Viewer viewer, Set<Post> posts) {
    return of(viewer).may(posts);
  }

  private List<Deputy> deputies() {
    LocalDate day = today.get();
    return accounts.deputies().stream().filter(deputy -> deputy.on(day)).toList();
  }

  private static Set<Post> posts(Set<Role> roles) {
    var posts = EnumSet.noneOf(Post.class);
    roles.forEach(role -> post(role).ifPresent(posts::add));
    return posts;
  }

  private static Optional<Post> post(Role role) {
    return switch (role) {
      case ADMIN -> Optional.of(Post.ADMIN);
      case KASUBBAG -> Optional.of(Post.KASUBBAG);
      case SEKRETARIS -> Optional.of(Post.SEKRETARIS);
      case VIEWER -> Optional.empty();
    };
  }

  /** Everybody who can be given work. */
  List<CaseDesk.Person> people() {
    return accounts.all().stream()
        .filter(account -> !posts(account.roles()).isEmpty())
        .map(
            account ->
                new CaseDesk.Person(
                    account.name(),
                    account.profile().fullName().isEmpty()
                        ? account.name()
                        : account.profile().fullName()))
        .toList();
  }
}
