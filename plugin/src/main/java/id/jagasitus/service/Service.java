package id.jagasitus.service;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * One service the site depends on.
 *
 * @param id stable id
 * @param kind what it is
 * @param name what people call it, such as the domain's name
 * @param provider who provides it
 * @param customerNumber our number there
 * @param payer who pays, such as a budget line
 * @param leadDays days a renewal takes, from the request to the proof
 * @param expires last day it is paid for or valid
 * @param prices what was paid, oldest first
 * @param documents contracts and invoices by SHA-256
 * @param confirmed whether a live check saw the last renewal take effect
 */
public record Service(
    String id,
    Kind kind,
    String name,
    String provider,
    String customerNumber,
    String payer,
    int leadDays,
    LocalDate expires,
    List<Price> prices,
    List<Document> documents,
    boolean confirmed) {

  /** What a service is. */
  public enum Kind {
    CONNECTION,
    HOSTING,
    DOMAIN,
    CERTIFICATE,
    OTHER
  }

  /** What was paid for a period that ended on a day; rupiah. */
  public record Price(LocalDate until, long rupiah) {}

  /**
   * A paper kept by its content.
   *
   * @param name as it was handed in; hostile
   * @param about what it is; empty for the proof of a renewal
   */
  public record Document(String sha256, String name, String about) {

    /** The proof of a renewal. */
    public Document(String sha256, String name) {
      this(sha256, name, "");
    }

    public Document {
      about = Objects.requireNonNullElse(about, ""); // not in older journals
    }
  }

  public Service {
    prices = List.copyOf(prices);
    documents = List.copyOf(documents);
  }

  /** The place that signals about a service name. */
  public static String place(String id) {
    return "service:" + id;
  }

  /** The place that signals about it name. */
  public String place() {
    return place(id);
  }

  /** Whether it was renewed since it is in the register. */
  public boolean renewed() {
    return !prices.isEmpty();
  }

  /** Days until it expires; negative when it has. */
  public long daysLeft(LocalDate today) {
    return ChronoUnit.DAYS.between(today, expires);
  }

  /** The last day on which asking for the renewal is early enough. */
  public LocalDate actBy() {
    return expires.minusDays(leadDays);
  }

  /** How it stands on a day. */
  public State state(LocalDate today) {
    if (expires.isBefore(today)) {
      return State.EXPIRED;
    }
    if (!actBy().isAfter(today)) {
      return State.LATE;
    }
    return daysLeft(today) <= leadDays + 30L ? State.SOON : State.GOOD;
  }

  /** How a service stands. */
  public enum State {
    GOOD,
    /** Less than 30 days until one must act. */
    SOON,
    /** The renewal takes longer than what is left. */
    LATE,
    EXPIRED
  }
}
