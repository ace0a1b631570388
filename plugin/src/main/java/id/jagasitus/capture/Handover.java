package id.jagasitus.capture;

/**
 * Names of the attributes through which a launcher and the web application meet; both sides hold
 * JDK types only. The package description tells who sets what, and when.
 */
public final class Handover {

  /** Context attribute, set by the launcher: its name as text; a promise to report all requests. */
  public static final String CONTAINER = "jagasitus.container";

  /** Context attribute, set by the web application: {@code Consumer<Map<String, Object>>}. */
  public static final String REQUEST_LOG = "jagasitus.requestlog";

  /** Context attribute, set by the launcher: the folder it serves the site from, as text. */
  public static final String SITE = "jagasitus.site";

  /**
   * Context attribute, set by the web application when an operator's mistake keeps the plugin from
   * starting: the sentence to show. A launcher stops then.
   */
  public static final String REFUSED = "jagasitus.refused";

  /** Request attribute, set by the filter: opaque; also tells its second pass from the first. */
  public static final String EVENT = "jagasitus.event";

  /** Value of {@link #EVENT} of a request that somebody made who is logged in to our pages. */
  static final String OWN = "own";

  /** System property or context parameter; {@code false} makes the web application inert. */
  public static final String ENABLED = "jagasitus.enabled";

  private Handover() {}
}
