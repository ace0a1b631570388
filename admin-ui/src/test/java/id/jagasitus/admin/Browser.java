package id.jagasitus.admin;

import java.io.IOException;
import java.net.URI;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;

/** A browser that fails a test when a script fails, and shows error pages instead of throwing. */
final class Browser implements AutoCloseable {

  private final WebClient client = new WebClient();
  private final AdminServer server;

  Browser(AdminServer server, boolean scripts) {
    this.server = server;
    client.getOptions().setThrowExceptionOnFailingStatusCode(false);
    client.getOptions().setJavaScriptEnabled(scripts);
    client.getOptions().setCssEnabled(false);
  }

  /** Without scripts, and logged in as one of the people of {@link Rooms}. */
  static Browser loggedIn(AdminServer server, String name) throws IOException {
    var browser = new Browser(server, false);
    browser.logIn(name, Rooms.PASSWORD);
    return browser;
  }

  WebClient client() {
    return client;
  }

  HtmlPage get(String path) throws IOException {
    return client.getPage(URI.create(server.url(path)).toURL());
  }

  /** Logs in by the form. */
  HtmlPage logIn(String name, String password) throws IOException {
    HtmlForm form = form(get("/masuk"), "/masuk");
    form.getInputByName("nama").setValue(name);
    form.getInputByName("sandi").setValue(password);
    return submit(form);
  }

  /** The first form of a page whose action ends with a path. */
  static HtmlForm form(HtmlPage page, String action) {
    return page.getForms().stream()
        .filter(form -> form.getActionAttribute().endsWith(action))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no form to " + action + " in " + page.asXml()));
  }

  /** The first form that sends something to a path, not one that only asks for it. */
  static HtmlForm sent(HtmlPage page, String action) {
    return page.getForms().stream()
        .filter(form -> form.getMethodAttribute().equals("post"))
        .filter(form -> form.getActionAttribute().endsWith(action))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no form to " + action + " in " + page.asXml()));
  }

  static HtmlPage submit(HtmlForm form) throws IOException {
    return form.getElementsByTagName("button").getFirst().click();
  }

  static int status(HtmlPage page) {
    return page.getWebResponse().getStatusCode();
  }

  static String path(HtmlPage page) {
    return page.getUrl().getPath().substring(("/situs" + AdminServer.PATH).length());
  }

  static String main(HtmlPage page) {
    return page.getElementsByTagName("main").getFirst().asNormalizedText().replaceAll("\\s+", " ");
  }

  @Override
  public void close() {
    client.close();
  }
}
