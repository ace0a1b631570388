package id.jagasitus.webapp;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.htmlunit.WebClient;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlFileInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlRadioButtonInput;
import org.htmlunit.html.HtmlSelect;
import org.htmlunit.html.HtmlTextArea;

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
  public void complete(Form wanted, Map<String, String> fields) {
    HtmlForm form = page().getFirstByXPath(wanted.xpath());
    if (form == null) {
      throw new AssertionError("no form " + wanted.xpath() + " in " + text());
    }
    HtmlElement button = form.getElementsByTagName("button").getFirst();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      List<HtmlElement> found = form.getByXPath(".//*[@name='" + field.getKey() + "']");
      if (found.isEmpty()) {
        throw new AssertionError("no field " + field.getKey() + " in " + form.asNormalizedText());
      }
      HtmlElement set = set(found, field.getValue());
      button = set instanceof HtmlButton chosen ? chosen : button;
    }
    click(button);
  }

  private static HtmlElement set(List<HtmlElement> found, String value) {
    HtmlElement first = found.getFirst();
    switch (first) {
      case HtmlRadioButtonInput choice -> choice(found, value).setChecked(true);
      case HtmlCheckBoxInput box -> choice(found, value).setChecked(true);
      case HtmlButton button -> {
        return found.stream()
            .filter(each -> each.getAttribute("value").equals(value))
            .findFirst()
            .orElseThrow();
      }
      case HtmlSelect select -> select.setSelectedAttribute(value, true);
      case HtmlTextArea area -> area.setText(value);
      case HtmlFileInput file -> file.setFiles(new File(value));
      case HtmlInput input -> input.setValue(value);
      default -> throw new AssertionError("not a field: " + first);
    }
    return first;
  }

  private static HtmlInput choice(List<HtmlElement> found, String value) {
    return found.stream()
        .map(HtmlInput.class::cast)
        .filter(each -> each.getValueAttribute().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no choice " + value));
  }

  private static void click(HtmlElement element) {
    try {
      element.click();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void follow(String link) {
    HtmlAnchor anchor = page().getFirstByXPath("//main//a[normalize-space(.)='" + link + "']");
    if (anchor == null) {
      throw new AssertionError("no link " + link + " in " + text());
    }
    click(anchor);
  }

  @Override
  public List<String> all(String selector) {
    return page().querySelectorAll(selector).stream().map(node -> node.asNormalizedText()).toList();
  }

  @Override
  public byte[] fetch(String path) {
    try {
      var request = new WebRequest(server.resolve(path).toURL());
      WebResponse response = client.loadWebResponse(request);
      return response.getContentAsStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
