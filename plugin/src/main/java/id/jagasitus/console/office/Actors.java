package id.jagasitus.console.office;

import id.jagasitus.account.Account;
import id.jagasitus.account.Accounts;
import id.jagasitus.account.Deputy;
import id.jagasitus.account.Role;
import id.jagasitus.console.Viewer;
import id.jagasitus.office.Actor;
import id.jagasitus.office.Official;
import id.jagasitus.office.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

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
    Map<Post, String> standing = new EnumMap<>(Post.class);
    for (Deputy deputy : deputies()) {
      if (deputy.account().equals(viewer.name())) {
        post(deputy.role()).ifPresent(post -> standing.put(post, deputy.kind().name()));
      }
    }
    return new Actor(viewer.name(), viewer.caller().address(), posts(viewer.roles()), standing);
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

  /** Who holds each post today, deputies first, as papers print them and mails reach them. */
  public List<Official> officials() {
    var officials = new ArrayList<Official>();
    for (Deputy deputy : deputies()) {
      post(deputy.role())
          .flatMap(
              post ->
                  accounts
                      .find(deputy.account())
                      .map(account -> official(post, account, deputy.kind().name())))
          .ifPresent(officials::add);
    }
    for (Account account : accounts.all()) {
      posts(account.roles()).forEach(post -> officials.add(official(post, account, "")));
    }
    return officials;
  }

  private static Official official(Post post, Account account, String deputy) {
    var profile = account.profile();
    return new Official(
        post,
        account.name(),
        profile.fullName().isEmpty() ? account.name() : profile.fullName(),
        profile.nip(),
        profile.title(),
        deputy);
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
