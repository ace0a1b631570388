package id.jagasitus.console.office;

import id.jagasitus.event.Network;
import id.jagasitus.journal.Data;
import id.jagasitus.journal.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of an entry everybody may read who reads the journal: no secret, and of addresses the
 * network only. Whole lines are read on the server, in the journal's own folder.
 */
final class Legible {

  /** Stands where something was left out. */
  private static final String HIDDEN = "…";

  private static final String ACCOUNTS = "account.";

  /** Of entries about accounts, which hold hashes and secrets, only these parts are shown. */
  private static final Set<String> OF_ACCOUNTS =
      Set.of(
          "account",
          "day",
          "email",
          "failures",
          "from",
          "fullName",
          "id",
          "kind",
          "mustChange",
          "name",
          "network",
          "nip",
          "phone",
          "profile",
          "purpose",
          "role",
          "roles",
          "scope",
          "title",
          "to");

  /** Parts that stand for one person's address: only this installation can open them. */
  private static final Set<String> SEALED = Set.of("token", "seal");

  /** What a network becomes that was masked before: {@code 203.0.113.0/24/24}. */
  private static final Pattern REPEATED = Pattern.compile("(/24|/48)/\\d{1,3}(?!\\d)");

  private final boolean account;
  private final boolean actors;

  private Legible(String kind) {
    account = kind.startsWith(ACCOUNTS);
    actors = kind.startsWith("finding.") || kind.startsWith("case.");
  }

  /** What the entry says, by the names it uses. */
  static Map<String, Object> data(Entry entry) {
    return new Legible(entry.kind()).map(entry.data().asMap());
  }

  /** The line as JSON. */
  static String whole(Entry entry) {
    Map<String, Object> line = entry.asMap();
    line.computeIfPresent("address", (name, address) -> masked(String.valueOf(address)));
    line.put("data", data(entry));
    return Data.of(line).toString();
  }

  private Map<String, Object> map(Map<?, ?> values) {
    var shown = new LinkedHashMap<String, Object>();
    values.forEach((name, value) -> shown.put(String.valueOf(name), part("" + name, value)));
    return shown;
  }

  private Object part(String name, @Nullable Object value) {
    if (SEALED.contains(name) || (account && !OF_ACCOUNTS.contains(name))) {
      return HIDDEN;
    }
    return actors && name.equals("address") ? masked(String.valueOf(value)) : value(value);
  }

  private Object value(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Map<?, ?> map -> map(map);
      case List<?> list -> list.stream().map(this::value).toList();
      case String text -> REPEATED.matcher(Network.maskedIn(text)).replaceAll("$1");
      default -> value;
    };
  }

  /** Of an actor's address, which a finding keeps sealed, the network alone. */
  private static String masked(String address) {
    return address.isEmpty() ? "" : Network.masked(address);
  }
}
