package id.jagasitus.account;

import id.jagasitus.journal.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** All accounts, folded from the journal. Safe for many threads. */
final class Roster {
  private final Map<String, Member> members = new TreeMap<>();

  synchronized void fold(Entry entry) {
    switch (entry.kind()) {
      case Written.ADDED -> added(entry.data().as(Written.Added.class), entry.time());
      case Written.REMOVED -> members.remove(entry.data().as(Written.Named.class).name());
      case Written.ROLES -> roles(entry.data().as(Written.Roles.class));
      case Written.PASSWORD -> password(entry.data().as(Written.Password.class));
      case Written.PROFILE -> profile(entry.data().as(Written.Person.class));
      case Written.SECOND_FACTOR -> secondFactor(entry.data().as(Written.SecondFactor.class));
      case Written.LOGGED_IN -> loggedIn(entry.data().as(Written.LoggedIn.class), entry.time());
      default -> {} // of another feature, or of a newer version
    }
  }

  private void added(Written.Added added, Instant time) {
    members.put(added.name(), new Member(added, time));
  }

  private void roles(Written.Roles data) {
    change(data.name(), member -> member.roles = java.util.Set.copyOf(data.roles()));
  }

  private void password(Written.Password data) {
    change(
        data.name(),
        member -> {
          member.hash = data.hash();
          member.mustChange = data.mustChange();
        });
  }

  private void profile(Written.Person data) {
    change(data.name(), member -> member.profile = data.profile());
  }

  private void secondFactor(Written.SecondFactor data) {
    change(data.name(), member -> member.secondFactor(data.secret(), data.recovery()));
  }

  private void loggedIn(Written.LoggedIn data, Instant time) {
    change(data.name(), member -> member.loggedIn(data, time));
  }

  private void change(String name, Consumer<Member> how) {
    Member member = members.get(name);
    if (member != null) {
      how.accept(member);
    }
  }

  synchronized boolean empty() {
    return members.isEmpty();
  }

  synchronized List<Account> all() {
    return members.values().stream().map(Member::account).toList();
  }

  synchronized Optional<Account> find(String name) {
    return ask(name, Member::account);
  }

  /** Reads one thing of one member under the lock. */
  synchronized <T> Optional<T> ask(String name, Function<Member, T> question) {
    return Optional.ofNullable(members.get(name)).map(question);
  }

  /** Whether an account is the only Admin. */
  synchronized boolean lastAdmin(String name) {
    List<String> admins =
        members.values().stream()
            .filter(member -> member.roles.contains(Role.ADMIN))
            .map(member -> member.name)
            .toList();
    return admins.equals(List.of(name));
  }
}
