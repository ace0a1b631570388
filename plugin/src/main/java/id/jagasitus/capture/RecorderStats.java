package id.jagasitus.capture;

/**
 * How the recorder fares, for the health page.
 *
 * @param written events handed on successfully
 * @param dropped events refused because the queue was full, or the recorder stopped
 * @param lost events of batches that failed
 * @param failedBatches batches that failed
 * @param queued events waiting now
 * @param queuedBytes memory they take, roughly
 * @param capacity most events that may wait
 * @param lastError what the last failed batch said; empty when none failed since the last success
 */
public record RecorderStats(
    long written,
    long dropped,
    long lost,
    long failedBatches,
    int queued,
    long queuedBytes,
    int capacity,
    String lastError) {}
