package id.jagasitus.console.visitor;

/**
 * An address as one viewer may see it.
 *
 * @param text masked ({@code 203.0.113.•}) or whole
 * @param token opaque, stands for the address in links; the same address has the same token, and
 *     the address cannot be worked out from it
 * @param network the masked network in CIDR form, {@code 203.0.113.0/24}
 * @param whole whether {@code text} is the whole address
 */
public record ShownAddress(String text, String token, String network, boolean whole) {}
