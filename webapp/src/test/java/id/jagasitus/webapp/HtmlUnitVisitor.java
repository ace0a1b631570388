package id.jagasitus.webapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;

/** A browser inside the test, with scripts; a script that fails fails the test. */
final class HtmlUnitVisitor implements Visitor {

  private final WebClient client = new WebClient();
  private final URI server;

  HtmlUnitVisitor(URI server) {
    this.server = server;
    client.getOptions().setThrowExceptionOnFailingStatusCode(false);
    client.getOptions().setCssEnabled(false);
  }

  private HtmlPage page() {
    return (HtmlPage) client.getCurrentWindow().getEnclosedPage();
  }

  @Override
  public void open(String path) {
    try {
      client.getPage(server.resolve(path).toURL());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String path() {
    return page().getUrl().getPath();
  }

  @Override
  public String heading() {
    return page().getElementsByTagName("h1").getFirst().asNormalizedText();
  }

  @Override
  public String text() {
    return page().getBody().asNormalizedText();
  }

  @Override
  public void fill(String field, String value) {
    HtmlInput input =
        page().getFirstByXPath("//main//input[@name='" + field + "' or @id='" + field + "']");
    input.setValue(value);
  }

  @Override
  public void send(String action) {
    HtmlForm form =
        page().getForms().stream()
            .filter(each -> each.getActionAttribute().endsWith(action))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no form to " + action + " in " + text()));
    try {
      form.getElementsByTagName("button").getFirst().click();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
