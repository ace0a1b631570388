package id.jagasitus.journal;

/**
 * The beginning of a line that was never finished, because the machine stopped while writing it.
 *
 * @param file name of the file in the journal's folder
 * @param offset where the last complete line ends, bytes
 * @param bytes how many bytes lie, or lay, behind it
 */
public record Repair(String file, long offset, long bytes) {}
