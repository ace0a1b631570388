package id.jagasitus.uptime;

/**
 * One address to look at.
 *
 * @param id stable id
 * @param name what people call it
 * @param address http or https address
 * @param word what must stand in the answer, or empty
 */
public record Check(String id, String name, String address, String word) {}
