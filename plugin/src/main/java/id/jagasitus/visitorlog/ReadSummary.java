package id.jagasitus.visitorlog;

/**
 * What came of reading one file.
 *
 * @param events lines read
 * @param rejected lines that were torn, too long, or of another format
 * @param problem why the file could not be read to its end; empty when it could
 */
public record ReadSummary(long events, long rejected, String problem) {}
