package id.jagasitus.vault;

import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.Keys;
import id.jagasitus.repository.Repository;
import id.jagasitus.repository.RepositoryException;
import id.jagasitus.snapshot.RecoveryKey;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The passwords of the repository: the one for unattended runs in its file, the recovery key on
 * paper, and those of people. The words of the sheet are in memory only, until they were typed
 * back.
 */
public final class KeyRing {

  /** Shorter ones are guessed. */
  public static final int LEAST_PASSWORD = 12;

  private final Places places;
  private final Ledger ledger;
  private final House house;
  private @Nullable RecoveryKey sheet;

  KeyRing(Places places, Ledger ledger, House house) {
    this.places = places;
    this.ledger = ledger;
    this.house = house;
  }

  /**
   * A password, without the password.
   *
   * @param id of its key file
   * @param kind what it is for
   * @param created when it was added
   * @param owner account and machine that added it
   * @param note what was written beside it; hostile
   */
  public record KeyLine(String id, Kind kind, Instant created, String owner, String note) {}

  /** What a key is for. */
  public enum Kind {
    UNATTENDED,
    RECOVERY,
    PERSON
  }

  /** All keys, oldest first. */
  public synchronized List<KeyLine> list() throws IOException {
    Repository repository = places.primary();
    BlobId own = repository.keys().find(places.password().read());
    var lines = new ArrayList<KeyLine>();
    for (Keys.Key key : repository.keys().list()) {
      String id = key.id().hex();
      String owner = key.owner().username() + "@" + key.owner().hostname();
      Kind kind =
          key.id().equals(own)
              ? Kind.UNATTENDED
              : ledger.recoveryKey().filter(id::equals).isPresent() ? Kind.RECOVERY : Kind.PERSON;
      lines.add(new KeyLine(id, kind, key.created(), owner, ledger.note(id)));
    }
    return lines;
  }

  /** The words to print, while they are still to be typed back. */
  public synchronized Optional<String> sheet() {
    return Optional.ofNullable(sheet).map(RecoveryKey::text);
  }

  /** Makes a fresh recovery key; one made before opens nothing any more. */
  public synchronized void makeSheet(String author) throws IOException {
    Repository repository = places.primary();
    Optional<String> former = ledger.recoveryKey();
    RecoveryKey fresh = RecoveryKey.random(house.environment().random());
    BlobId added = repository.keys().add(fresh.password());
    house.journal().append(author, "", Acts.RECOVERY_MADE, new Acts.Key(added.hex(), ""));
    sheet = fresh;
    for (Keys.Key key : repository.keys().list()) {
      if (former.filter(key.id().hex()::equals).isPresent()) {
        repository.keys().remove(key.id());
      }
    }
  }

  /**
   * Takes the words typed back from the sheet; right ones are forgotten here.
   *
   * @throws IllegalArgumentException naming what cannot be right
   */
  public synchronized void confirm(String typed, String author) throws IOException {
    RecoveryKey words = RecoveryKey.parse(typed);
    String key = places.primary().keys().find(words.password()).hex();
    if (ledger.recoveryKey().filter(key::equals).isEmpty()) {
      throw new IllegalArgumentException("these words are of an older sheet");
    }
    house.journal().append(author, "", Acts.RECOVERY_CONFIRMED, new Acts.Key(key, ""));
    sheet = null;
  }

  /** Gives the unattended runs a fresh password; the old one opens nothing any more. */
  public synchronized void changeUnattended(String author) throws IOException {
    char[] old = places.password().read();
    char[] fresh = PasswordFile.random(house.environment().random());
    Keys keys = places.primary().keys();
    BlobId former = keys.find(old);
    BlobId added = keys.add(fresh);
    places.password().write(fresh);
    keys.remove(former);
    house.journal().append(author, "", Acts.KEY_ADDED, new Acts.Key(added.hex(), ""));
    house.journal().append(author, "", Acts.KEY_REMOVED, new Acts.Key(former.hex(), ""));
    Arrays.fill(fresh, '\0');
  }

  /** Adds the password of a person. */
  public synchronized void add(char[] password, String note, String author) throws IOException {
    BlobId added = places.primary().keys().add(password);
    house.journal().append(author, "", Acts.KEY_ADDED, new Acts.Key(added.hex(), note));
  }

  /** Removes the password of a person; that of the unattended runs stays. */
  public synchronized void remove(String id, String author) throws IOException {
    Optional<KeyLine> line = list().stream().filter(each -> each.id().equals(id)).findFirst();
    if (line.isEmpty() || line.get().kind() == Kind.UNATTENDED) {
      throw new IOException("there is no such key to remove");
    }
    try {
      places.primary().keys().remove(BlobId.parse(id));
    } catch (RepositoryException last) {
      throw new IOException(last.getMessage(), last);
    }
    house.journal().append(author, "", Acts.KEY_REMOVED, new Acts.Key(id, ""));
  }
}
