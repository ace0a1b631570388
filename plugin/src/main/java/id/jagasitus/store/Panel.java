package id.jagasitus.store;

/** The figures a dashboard can ask for; one that is not asked for is empty in the answer. */
public enum Panel {
  /** Requests per slot of time, and the same slots of earlier weeks. */
  SERIES,
  /** Distinct addresses, per slot and altogether. */
  VISITORS,
  /** Requests by weekday and hour. */
  WEEK,
  /** Status codes. */
  STATUS,
  /** Most requested paths that answered 2xx or 3xx, documents and page parts left out. */
  PATHS,
  /** Most requested documents that answered 2xx or 3xx. */
  DOCUMENTS,
  /** Most requested paths that answered 404, split by who sent the visitor there. */
  MISSING,
  /** Hosts of foreign referring pages. */
  REFERRERS,
  /** User agents, and how many requests came from robots. */
  AGENTS,
  /** Addresses or networks. */
  ADDRESSES,
  /** Durations overall and of the most requested paths. */
  DURATIONS,
  /** Bytes sent. */
  BYTES
}
