package id.jagasitus.webapp;

/** Somebody with a browser. Paths are relative to the server's root. */
interface Visitor extends AutoCloseable {

  /** Opens a page, which may answer with any status. */
  void open(String path);

  /** The path of the page shown, without its query. */
  String path();

  /** The first heading of the page shown. */
  String heading();

  /** What a reader sees of the page shown. */
  String text();

  /** Writes into the first field of that name or id. */
  void fill(String field, String value);

  /** Sends the form whose action ends so, by its first button. */
  void send(String action);

  @Override
  void close();
}
