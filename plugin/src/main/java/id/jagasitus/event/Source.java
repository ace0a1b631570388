package id.jagasitus.event;

/** Where an observed request was seen. */
public enum Source {
  /** By the servlet filter inside the site's own web application. */
  FILTER,
  /**
   * By the server-level log of the container, which also sees what is refused before any filter.
   */
  CONTAINER,
  /** In a live access log of another web server, followed as it grows. */
  TAIL,
  /** In an access log that a person handed over. */
  IMPORT
}
