package id.jagasitus.expiry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was read last, in one small JSON file that is written whole or not at all. A file that
 * cannot be read is as none: everything is read anew, and nothing but the comparison is lost.
 */
final class ExpiryBook {

  private static final int MOST_TOLD = 2_000;

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Path file;
  private List<KnownCertificate> certificates = List.of();
  private Optional<KnownDomain> domain = Optional.empty();
  private List<String> told = List.of();

  /** As it lies on the disk. */
  private record Kept(
      List<KnownCertificate> certificates, Optional<KnownDomain> domain, List<String> told) {}

  private ExpiryBook(Path file) {
    this.file = file;
  }

  static ExpiryBook open(Path file) throws IOException {
    var book = new ExpiryBook(file);
    if (Files.exists(file)) {
      book.read(Files.readString(file));
    }
    return book;
  }

  private void read(String text) {
    try {
      Kept kept = JSON.readValue(text, Kept.class);
      certificates = List.copyOf(kept.certificates());
      domain = kept.domain();
      told = List.copyOf(kept.told());
    } catch (JacksonException | NullPointerException damaged) {
      certificates = List.of();
      domain = Optional.empty();
    }
  }

  List<KnownCertificate> certificates() {
    return certificates;
  }

  Optional<KnownCertificate> certificate(String host) {
    return certificates.stream().filter(known -> known.host().equals(host)).findFirst();
  }

  Optional<KnownDomain> domain() {
    return domain;
  }

  void replace(List<KnownCertificate> read) {
    certificates = List.copyOf(read);
  }

  void replace(Optional<KnownDomain> read) {
    domain = read;
  }

  /** Whether something is told for the first time; it is not from then on. */
  boolean news(String key) {
    if (told.contains(key)) {
      return false;
    }
    var more = new ArrayList<>(told);
    more.add(key);
    told = List.copyOf(more.subList(Math.max(0, more.size() - MOST_TOLD), more.size()));
    return true;
  }

  void write() throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, JSON.writeValueAsString(new Kept(certificates, domain, told)));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** When a domain's registry was asked last; the epoch before the first time. */
  Instant asked(String name) {
    return domain
        .filter(known -> known.name().equals(name))
        .map(KnownDomain::asked)
        .orElse(Instant.EPOCH);
  }
}
