package id.jagasitus.watch;

import java.util.Optional;

/**
 * All that one reading of a file tells.
 *
 * @param result what the clean scanner says
 * @param page what it is as a page; empty for other files
 */
public record Study(ScanResult result, Optional<PageReading> page) {}
