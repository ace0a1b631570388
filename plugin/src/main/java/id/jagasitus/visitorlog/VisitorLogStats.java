package id.jagasitus.visitorlog;

/**
 * How the visitor log fares, for the health page.
 *
 * @param written events handed to the operating system
 * @param lost events of batches of which not everything could be written
 * @param failing whether the last batch could not be written
 * @param lastError what went wrong last; empty when nothing ever did
 */
public record VisitorLogStats(long written, long lost, boolean failing, String lastError) {}
