package id.jagasitus.webapp;

import java.util.List;
import java.util.Map;

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

  /**
   * Fills a form in and sends it, by the button that a field names or else by its first.
   *
   * @param fields value by name; of boxes and choices the one to tick, of a file its path
   */
  void complete(Form form, Map<String, String> fields);

  /** Follows the first link in the main part of the page whose text is this. */
  void follow(String link);

  /** Texts of all elements that a CSS selector finds. */
  List<String> all(String selector);

  /** The file behind an address, asked for as this person. */
  byte[] fetch(String path);

  /**
   * A form.
   *
   * @param action how the address ends that it is sent to
   * @param act value of its hidden field {@code aksi}; empty where the address is enough
   */
  record Form(String action, String act) {
    static Form to(String action) {
      return new Form(action, "");
    }

    /** A form that is sent, not one that asks. */
    String xpath() {
      String acting = act.isEmpty() ? "" : " and .//input[@name='aksi' and @value='" + act + "']";
      return "//form[@method='post' and contains(@action,'" + action + "')" + acting + "]";
    }
  }

  @Override
  void close();
}
