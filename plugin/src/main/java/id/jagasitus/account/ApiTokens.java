package id.jagasitus.account;

import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.JournalException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Tokens of programs, kept as hashes. Use is written down once a day, or it would fill the disk.
 */
final class ApiTokens {
  private static final int MOST = 100;
  private static final int ID_LETTERS = 12;

  private final Appender journal;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Map<String, Kept> byHash = new LinkedHashMap<>();

  private record Kept(ApiToken token, String hash) {}

  ApiTokens(Appender journal, InstantSource clock, RandomGenerator random) {
    this.journal = journal;
    this.clock = clock;
    this.random = random;
  }

  synchronized void fold(Entry entry) {
    switch (entry.kind()) {
      case Written.TOKEN_ADDED -> added(entry.data().as(Written.TokenAdded.class), entry.time());
      case Written.TOKEN_USED -> used(entry.data().as(Written.TokenUsed.class));
      case Written.TOKEN_ENDED -> ended(entry.data().as(Written.Id.class).id());
      case Written.REMOVED -> removed(entry.data().as(Written.Named.class).name());
      default -> {} // of another part
    }
  }

  private void added(Written.TokenAdded data, Instant time) {
    ApiToken.Scope scope = Objects.requireNonNullElse(data.scope(), ApiToken.Scope.READ);
    var token = new ApiToken(data.id(), data.name(), data.purpose(), scope, time, Optional.empty());
    byHash.put(data.hash(), new Kept(token, data.hash()));
  }

  private void used(Written.TokenUsed data) {
    byHash.replaceAll(
        (hash, kept) ->
            kept.token().id().equals(data.id())
                ? new Kept(kept.token().usedOn(data.day()), kept.hash())
                : kept);
  }

  private void ended(String id) {
    byHash.values().removeIf(kept -> kept.token().id().equals(id));
  }

  private void removed(String account) {
    byHash.values().removeIf(kept -> kept.token().account().equals(account));
  }

  /** Makes a token and answers its secret, which is shown once and kept nowhere. */
  Optional<String> add(Author author, String purpose, ApiToken.Scope scope)
      throws JournalException {
    String secret = "jgs_" + Secrets.token(random);
    String id = Secrets.code(random, ID_LETTERS);
    if (purpose.isBlank() || purpose.length() > 200 || all().size() >= MOST) {
      return Optional.empty();
    }
    journal.append(
        author.name(),
        author.address(),
        Written.TOKEN_ADDED,
        new Written.TokenAdded(id, author.name(), purpose.strip(), Secrets.hash(secret), scope));
    return Optional.of(secret);
  }

  synchronized List<ApiToken> all() {
    return byHash.values().stream().map(Kept::token).toList();
  }

  private synchronized Optional<ApiToken> find(String secret) {
    return Optional.ofNullable(byHash.get(Secrets.hash(secret))).map(Kept::token);
  }

  /** Whose token this is, where it opens what is asked for; notes the day. */
  Optional<ApiToken> use(String secret, String address, ApiToken.Scope scope)
      throws JournalException {
    Optional<ApiToken> token = find(secret).filter(each -> each.scope() == scope);
    Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
    if (token.isPresent() && !token.get().used().equals(Optional.of(today))) {
      journal.append(
          token.get().account(),
          address,
          Written.TOKEN_USED,
          new Written.TokenUsed(token.get().id(), today));
    }
    return token;
  }

  /** Ends a token; false when it is not there. */
  boolean end(Author author, String id) throws JournalException {
    if (all().stream().noneMatch(token -> token.id().equals(id))) {
      return false;
    }
    journal.append(author.name(), author.address(), Written.TOKEN_ENDED, new Written.Id(id));
    return true;
  }
}
