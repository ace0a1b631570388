package id.jagasitus.command;

import id.jagasitus.account.Account;
import id.jagasitus.account.Accounts;
import id.jagasitus.account.Author;
import id.jagasitus.account.Refused;
import id.jagasitus.account.Role;
import id.jagasitus.journal.Journal;
import id.jagasitus.journal.JournalException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code account add|list|reset}: the machine's operator acts as {@code system}, which is how the
 * journal shows it. A password set here must be changed at the next log-in.
 */
public final class AccountCommands {

  private static final Author OPERATOR = new Author(Journal.SYSTEM, "");

  private AccountCommands() {}

  public static List<Command> over(Accounts accounts) {
    return List.of(new Add(accounts), new ListAll(accounts), new Reset(accounts));
  }

  private record Add(Accounts accounts) implements Command {
    @Override
    public String name() {
      return "account add";
    }

    @Override
    public void run(Arguments arguments, CommandOutput out)
        throws CommandRefused, JournalException {
      String name = arguments.text("name");
      Set<Role> roles = roles(arguments.texts("role"));
      char[] password = arguments.text("password").toCharArray();
      try {
        refuse(accounts.add(OPERATOR, name, roles, password), name);
      } finally {
        Arrays.fill(password, '\0');
      }
      out.result(Pairs.of("name", name, "roles", names(roles)));
    }
  }

  private record ListAll(Accounts accounts) implements Command {
    @Override
    public String name() {
      return "account list";
    }

    @Override
    public void run(Arguments arguments, CommandOutput out) {
      accounts.all().forEach(account -> out.row(row(account)));
    }
  }

  private record Reset(Accounts accounts) implements Command {
    @Override
    public String name() {
      return "account reset";
    }

    @Override
    public void run(Arguments arguments, CommandOutput out)
        throws CommandRefused, JournalException {
      String name = arguments.text("name");
      char[] password = arguments.text("password").toCharArray();
      try {
        refuse(accounts.reset(OPERATOR, name, password, false), name);
      } finally {
        Arrays.fill(password, '\0');
      }
      out.result(Pairs.of("name", name, "reset", true));
    }
  }

  private static Map<String, @Nullable Object> row(Account account) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("name", account.name());
    row.put("roles", names(account.roles()));
    row.put("created", account.created().toString());
    row.put("lastSeen", account.lastSeen().map(Object::toString).orElse(null));
    row.put("mustChangePassword", account.mustChangePassword());
    row.put("secondFactor", account.secondFactor());
    return row;
  }

  private static List<String> names(Set<Role> roles) {
    return roles.stream().map(AccountCommands::name).sorted().toList();
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static Set<Role> roles(List<String> names) throws CommandRefused {
    var roles = EnumSet.noneOf(Role.class);
    for (String name : names) {
      roles.add(role(name));
    }
    return roles;
  }

  private static Role role(String name) throws CommandRefused {
    for (Role role : Role.values()) {
      if (name(role).equals(name)) {
        return role;
      }
    }
    String known =
        Arrays.stream(Role.values()).map(AccountCommands::name).collect(Collectors.joining(", "));
    throw CommandRefused.usage("there is no role '" + name + "': expected " + known);
  }

  private static void refuse(Optional<Refused> refused, String name) throws CommandRefused {
    if (refused.isPresent()) {
      throw new CommandRefused(sentence(refused.get(), name));
    }
  }

  private static String sentence(Refused refused, String name) {
    String facts = String.join(", ", refused.facts());
    return switch (refused.why()) {
      case BAD_NAME -> "the name '" + name + "' cannot be used: expected the form " + facts;
      case NAME_TAKEN -> "there is an account '" + name + "' already; choose another name";
      case UNKNOWN_ACCOUNT -> "there is no account '" + name + "'; see account list";
      case NO_ROLE -> "an account needs a role: give --role";
      case WEAK_PASSWORD ->
          "the password is too easy: expected at least " + facts + " characters, not the name";
      case BUSY -> "too many passwords are being checked at this moment; try again";
      default -> "refused: " + refused.why() + " " + facts;
    };
  }
}
