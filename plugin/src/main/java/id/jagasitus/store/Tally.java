package id.jagasitus.store;

/**
 * A value and how often it occurred.
 *
 * @param value the value; hostile
 * @param count how many selected events carry it
 */
public record Tally(String value, long count) {}
