package id.jagasitus.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The queue. {@link #add} returns when the mail is on the disk; {@link #runOnce} sends what is due.
 */
public final class Outbox {
  /** Most messages in the queue; more are refused. */
  public static final int MOST_MESSAGES = 2_000;

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration MOST_PAUSE = Duration.ofHours(4);
  private static final Duration GIVE_UP = Duration.ofDays(5);
  private static final int MOST_A_RUN = 50;

  private final Path folder;
  private final Supplier<Optional<SmtpServer>> server;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Map<String, String> troubles = new ConcurrentHashMap<>();

  private Outbox(
      Path folder,
      Supplier<Optional<SmtpServer>> server,
      InstantSource clock,
      RandomGenerator random) {
    this.folder = folder;
    this.server = server;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Opens the queue; messages that were being sent when the process ended become {@link
   * Queued.State#PERHAPS}.
   *
   * @param server asked at every run; empty while the office has set none, and then nothing is sent
   */
  public static Outbox open(
      Path folder,
      Supplier<Optional<SmtpServer>> server,
      InstantSource clock,
      RandomGenerator random)
      throws IOException {
    folder(folder);
    var outbox = new Outbox(folder, server, clock, random);
    try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, "*.new")) {
      for (Path file : unfinished) {
        Files.delete(file);
      }
    }
    outbox.readTroubles();
    for (Queued queued : outbox.list()) {
      if (queued.state() == Queued.State.SENDING) {
        outbox.move(queued, queued.with(Queued.State.PERHAPS));
      }
    }
    return outbox;
  }

  /** Makes a folder that only its owner may look into; a folder that was open is closed. */
  static void folder(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private void readTroubles() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.txt")) {
      for (Path file : files) {
        String id = file.getFileName().toString().replace(".txt", "");
        if (list().stream().anyMatch(queued -> queued.id().equals(id))) {
          troubles.put(id, Files.readString(file));
        } else {
          Files.delete(file);
        }
      }
    }
  }

  /** Kept beside the message, so that a restart does not forget why it waits. */
  private void trouble(String id, String words) throws IOException {
    String line = Letter.line(words.length() > 1_000 ? words.substring(0, 1_000) : words);
    troubles.put(id, line);
    Files.writeString(folder.resolve(id + ".txt"), line);
  }

  private void noTrouble(String id) throws IOException {
    troubles.remove(id);
    Files.deleteIfExists(folder.resolve(id + ".txt"));
  }

  /**
   * Hands a mail to a server now, past the queue: for trying out settings.
   *
   * @throws IOException why it was not taken, as the server said it
   */
  public static void tryOut(SmtpServer server, Mail mail, Instant now) throws IOException {
    try (Post post = Post.connect(server)) {
      post.send(Letter.of("uji-" + now.toEpochMilli(), mail.to().getFirst(), mail, now));
    } catch (MessagingException e) {
      throw new IOException(server + ": " + Letter.line(String.valueOf(e.getMessage())), e);
    }
  }

  /**
   * Queues a message for each recipient and answers their ids.
   *
   * @throws IllegalArgumentException when a recipient is no mail address; then nothing is queued
   */
  public synchronized List<String> add(Mail mail) throws IOException {
    mail.to().forEach(Letter::address);
    if (list().size() + mail.to().size() > MOST_MESSAGES) {
      throw new IOException(
          "the mail queue holds " + MOST_MESSAGES + " messages; see why they are not sent");
    }
    var ids = new ArrayList<String>();
    for (String to : mail.to()) {
      ids.add(add(newId(), to, mail));
    }
    return ids;
  }

  /** A name for a message to come, so that its sender can note it down before. */
  String newId() {
    return String.format(Locale.ROOT, "%013d-", clock.instant().toEpochMilli())
        + HexFormat.of().toHexDigits(random.nextInt());
  }

  /** Likewise, for the first recipient only, under a name from {@link #newId}. */
  synchronized void add(String id, Mail mail) throws IOException {
    String to = mail.to().getFirst();
    Letter.address(to);
    if (list().size() >= MOST_MESSAGES) {
      throw new IOException(
          "the mail queue holds " + MOST_MESSAGES + " messages; see why they are not sent");
    }
    add(id, to, mail);
  }

  private String add(String id, String to, Mail mail) throws IOException {
    Instant now = clock.instant();
    Path fresh = folder.resolve(id + ".new");
    try (FileChannel channel =
            FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      Letter.of(id, to, mail, now).writeTo(out);
      channel.force(true);
    } catch (MessagingException e) {
      Files.deleteIfExists(fresh);
      throw new IOException("cannot build the mail to " + to, e);
    }
    var queued = new Queued(id, Queued.State.WAITING, 0, now);
    Files.move(fresh, folder.resolve(queued.fileName()), StandardCopyOption.ATOMIC_MOVE);
    return id;
  }

  /** All messages that did not surely arrive, oldest first. */
  public List<Queued> list() throws IOException {
    var all = new ArrayList<Queued>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.eml")) {
      files.forEach(file -> Queued.of(file).ifPresent(all::add));
    }
    all.sort(Comparator.comparing(Queued::id));
    return all;
  }

  /** Whether a text is one mail address and nothing else. */
  public static boolean isAddress(String text) {
    try {
      Letter.address(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether a text holds certificates, PEM. */
  public static boolean isCertificate(String pem) {
    return Trust.readable(pem);
  }

  /** Address a message goes to; empty when it has left meanwhile. */
  public String recipient(Queued queued) {
    try (InputStream in = Files.newInputStream(folder.resolve(queued.fileName()))) {
      return Letter.read(Session.getInstance(new Properties()), in).getHeader("To", ",");
    } catch (IOException | MessagingException e) {
      return "";
    }
  }

  /** What the last try of a message met. */
  public Optional<String> trouble(String id) {
    return Optional.ofNullable(troubles.get(id));
  }

  /** A person wants a message sent once more, though it failed or may have arrived. */
  public synchronized boolean again(String id) throws IOException {
    Optional<Queued> stuck = stuck(id);
    if (stuck.isPresent()) {
      move(stuck.get(), new Queued(id, Queued.State.WAITING, 0, clock.instant()));
    }
    return stuck.isPresent();
  }

  /** A person has carried a message, or does not want it any more. */
  public synchronized boolean drop(String id) throws IOException {
    Optional<Queued> stuck = stuck(id);
    if (stuck.isPresent()) {
      Files.delete(folder.resolve(stuck.get().fileName()));
      noTrouble(id);
    }
    return stuck.isPresent();
  }

  private Optional<Queued> stuck(String id) throws IOException {
    return list().stream()
        .filter(queued -> queued.id().equals(id) && queued.state() != Queued.State.SENDING)
        .findFirst();
  }

  /**
   * Sends what is due, at most {@value #MOST_A_RUN} messages; answers how many the server took. A
   * server that cannot be reached is asked once a run, not once a message.
   */
  public int runOnce() throws IOException {
    Optional<SmtpServer> target = server.get();
    List<Queued> due = due();
    if (target.isEmpty() || due.isEmpty()) {
      return 0;
    }
    int sent = 0;
    for (Queued queued : due) {
      Delivery delivery = deliver(target.get(), queued);
      sent += delivery == Delivery.TAKEN ? 1 : 0;
      if (delivery == Delivery.UNREACHABLE) {
        break;
      }
    }
    return sent;
  }

  /** What became of one try. */
  private enum Delivery {
    TAKEN,
    NOT_TAKEN,
    UNREACHABLE
  }

  private List<Queued> due() throws IOException {
    Instant now = clock.instant();
    return list().stream()
        .filter(queued -> queued.state() == Queued.State.WAITING && !queued.next().isAfter(now))
        .limit(MOST_A_RUN)
        .toList();
  }

  private Delivery deliver(SmtpServer target, Queued queued) throws IOException {
    boolean sent = false;
    try (Post post = Post.connect(target)) {
      sent = handOver(post, queued);
    } catch (MessagingException e) {
      // nothing was handed over yet, or it was and only the farewell failed
      if (Files.exists(folder.resolve(queued.fileName()))) {
        postpone(queued, e);
        return Delivery.UNREACHABLE;
      }
    }
    return sent ? Delivery.TAKEN : Delivery.NOT_TAKEN;
  }

  private boolean handOver(Post post, Queued queued) throws IOException {
    Queued sending = queued.with(Queued.State.SENDING);
    if (!claim(queued, sending)) {
      return false;
    }
    Letter letter = null;
    try (InputStream in = Files.newInputStream(folder.resolve(sending.fileName()))) {
      letter = post.read(in);
      post.send(letter);
    } catch (MessagingException e) {
      undelivered(sending, e, letter);
      return false;
    }
    Files.delete(folder.resolve(sending.fileName()));
    noTrouble(queued.id());
    return true;
  }

  /** Another run, or a person who dropped it, may have been faster. */
  private synchronized boolean claim(Queued queued, Queued sending) throws IOException {
    if (!Files.exists(folder.resolve(queued.fileName()))) {
      return false;
    }
    move(queued, sending);
    return true;
  }

  /** 4xx: later; 5xx: never; no answer after the last byte: perhaps (RFC 5321, 4.2.1 and 6.1). */
  private void undelivered(Queued sending, MessagingException e, @Nullable Letter letter)
      throws IOException {
    int code = Post.code(e);
    if (code >= 500) {
      trouble(sending.id(), String.valueOf(e.getMessage()));
      move(sending, sending.with(Queued.State.FAILED));
    } else if (code < 0 && letter != null && letter.written()) {
      trouble(sending.id(), "the connection broke before the server answered: " + e);
      move(sending, sending.with(Queued.State.PERHAPS));
    } else {
      postpone(sending, e);
    }
  }

  private void postpone(Queued queued, MessagingException e) throws IOException {
    trouble(queued.id(), String.valueOf(e.getMessage()));
    Instant now = clock.instant();
    if (queued.created().plus(GIVE_UP).isBefore(now)) {
      move(queued, queued.with(Queued.State.FAILED));
      return;
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(queued.tries(), 10));
    move(queued, queued.later(now.plus(pause.compareTo(MOST_PAUSE) > 0 ? MOST_PAUSE : pause)));
  }

  private void move(Queued from, Queued to) throws IOException {
    Files.move(
        folder.resolve(from.fileName()),
        folder.resolve(to.fileName()),
        StandardCopyOption.ATOMIC_MOVE);
  }
}
