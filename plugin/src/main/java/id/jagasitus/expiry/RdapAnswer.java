package id.jagasitus.expiry;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a registry's answer (RFC 9083) and takes from it what can be understood: what is missing,
 * of another type or too long is as if it had not been said.
 */
final class RdapAnswer {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int LARGEST = 256 << 10;
  private static final int MOST = 20;
  private static final int LONGEST = 200;

  private RdapAnswer() {}

  /**
   * Reads it.
   *
   * @throws IOException when it is no object that describes a domain, or another one than asked for
   */
  static DomainFacts read(String domain, String text) throws IOException {
    if (text.length() > LARGEST) {
      throw new IOException("the registry's answer is longer than " + LARGEST + " characters");
    }
    JsonNode answer = tree(text);
    String name = word(answer.path("ldhName")).toLowerCase(Locale.ROOT);
    boolean named = name.equals(domain) || name.equals(domain + '.');
    String kind = word(answer.path("objectClassName"));
    boolean about = kind.equals("domain") ? named || name.isEmpty() : kind.isEmpty() && named;
    if (!answer.isObject() || !about) {
      throw new IOException("the registry's answer does not describe " + domain);
    }
    return new DomainFacts(
        domain,
        until(answer.path("events")),
        words(answer.path("status"), node -> word(node).toLowerCase(Locale.ROOT)),
        words(answer.path("nameservers"), RdapAnswer::server),
        registrar(answer.path("entities")),
        answer.path("secureDNS").path("delegationSigned").asBoolean(false));
  }

  private static JsonNode tree(String text) throws IOException {
    try {
      return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (JacksonException e) {
      throw new IOException("the registry's answer is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static Optional<Instant> until(JsonNode events) {
    return each(events)
        .filter(event -> word(event.path("eventAction")).equalsIgnoreCase("expiration"))
        .flatMap(event -> time(word(event.path("eventDate"))).stream())
        .findFirst();
  }

  /** A time of RFC 3339; some registries write only the day, or a blank for the T. */
  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
    } catch (DateTimeException noTime) {
      return day(text);
    }
  }

  private static Optional<Instant> day(String text) {
    try {
      String day = text.substring(0, Math.min(10, text.length()));
      return Optional.of(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static List<String> words(JsonNode list, Function<JsonNode, String> word) {
    return each(list).map(word).filter(text -> !text.isEmpty()).distinct().sorted().toList();
  }

  private static String server(JsonNode node) {
    return word(node.path("ldhName")).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
  }

  /**
   * The formatted name in the card (RFC 7095) of who has the role of registrar, else the
   * organisation there, else the handle.
   */
  private static String registrar(JsonNode entities) {
    List<JsonNode> registrars =
        each(entities)
            .filter(one -> each(one.path("roles")).anyMatch(RdapAnswer::isRegistrar))
            .toList();
    return Stream.of("fn", "org")
        .flatMap(kind -> registrars.stream().map(one -> card(one, kind)))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElseGet(() -> registrars.isEmpty() ? "" : word(registrars.getFirst().path("handle")));
  }

  private static boolean isRegistrar(JsonNode role) {
    return word(role).equalsIgnoreCase("registrar");
  }

  private static String card(JsonNode entity, String kind) {
    return each(entity.path("vcardArray").path(1))
        .filter(line -> word(line.path(0)).equalsIgnoreCase(kind))
        .map(line -> word(line.path(3)))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return list.isArray() ? list.valueStream().limit(MOST) : Stream.empty();
  }

  private static String word(JsonNode node) {
    String text = node.isString() ? node.asString() : "";
    String one = text.replaceAll("[\\p{Cc}\\p{Cf}]", " ").strip();
    return one.length() > LONGEST ? one.substring(0, LONGEST) : one;
  }
}
