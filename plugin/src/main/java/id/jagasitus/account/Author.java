package id.jagasitus.account;

/**
 * Who acts, and from where: what the journal writes down with every act.
 *
 * @param name account name, or {@code system} for the console of the machine
 * @param address client address; empty for the console
 */
public record Author(String name, String address) {}
