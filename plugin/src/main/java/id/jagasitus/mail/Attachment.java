package id.jagasitus.mail;

/**
 * A file that goes with a mail.
 *
 * @param name as the reader sees it
 * @param type media type, for example {@code application/pdf}
 * @param content the bytes; not copied, so leave them alone
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes are not copied for a value nobody compares
public record Attachment(String name, String type, byte[] content) {}
