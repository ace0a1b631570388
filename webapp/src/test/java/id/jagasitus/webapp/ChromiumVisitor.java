package id.jagasitus.webapp;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The Chromium of this machine; nothing is downloaded. A script error, or anything that the content
 * security policy had to stop, fails the test.
 */
final class ChromiumVisitor implements Visitor {

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final int HEIGHT = 900;

  private final Playwright playwright;
  private final Browser browser;
  private final Page page;
  private final URI server;
  private final List<String> errors = new ArrayList<>();

  ChromiumVisitor(URI server) {
    this.server = server;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(
                        Path.of(System.getProperty("jagasitus.chromium", "/usr/bin/chromium")))
                    .setArgs(QUIET));
    this.page = browser.newPage();
    page.onPageError(errors::add);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            errors.add(message.text());
          }
        });
  }

  @Override
  public void open(String path) {
    page.navigate(server.resolve(path).toString());
  }

  @Override
  public String path() {
    return URI.create(page.url()).getPath();
  }

  @Override
  public String heading() {
    return page.locator("h1").first().innerText();
  }

  @Override
  public String text() {
    return page.locator("body").innerText();
  }

  @Override
  public void fill(String field, String value) {
    page.locator("main input[name='" + field + "'], main input[id='" + field + "']")
        .first()
        .fill(value);
  }

  @Override
  public void send(String action) {
    Locator form = page.locator("form[action$='" + action + "']").first();
    form.locator("button").first().click();
    page.waitForLoadState();
  }

  @Override
  public void complete(Form wanted, Map<String, String> fields) {
    Locator form = page.locator("xpath=" + wanted.xpath()).first();
    form.evaluate(
        "form => { for (let e = form; e; e = e.parentElement) {"
            + " if (e.tagName === 'DETAILS') e.open = true; }"
            + " form.querySelectorAll('details').forEach(d => d.open = true); }");
    Locator button = form.locator("button").first();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      Locator found = form.locator("[name='" + field.getKey() + "']");
      Locator exact =
          form.locator("[name='" + field.getKey() + "'][value='" + field.getValue() + "']");
      switch (kind(found.first())) {
        case "radio", "checkbox" -> exact.first().check();
        case "submit" -> button = exact.first();
        case "select-one" -> found.first().selectOption(field.getValue());
        case "file" -> found.first().setInputFiles(Path.of(field.getValue()));
        default -> found.first().fill(field.getValue());
      }
    }
    button.click();
    page.waitForLoadState();
  }

  private static String kind(Locator field) {
    return String.valueOf(field.evaluate("field => field.type"));
  }

  @Override
  public void follow(String link) {
    page.locator("xpath=//main//a[normalize-space(.)='" + link + "']").first().click();
    page.waitForLoadState();
  }

  @Override
  public List<String> all(String selector) {
    return page.locator(selector).allInnerTexts();
  }

  /** Paths behind links. */
  List<String> links(String selector) {
    return page.locator(selector).all().stream().map(link -> link.getAttribute("href")).toList();
  }

  /** How wide the window is, in CSS pixels. */
  void resize(int width) {
    page.setViewportSize(width, HEIGHT);
  }

  /** Which look the machine prefers. */
  void darken(boolean dark) {
    page.emulateMedia(
        new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
  }

  /** What a script that answers sentences says of the page. */
  List<String> ask(String script) {
    return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
  }

  @Override
  public byte[] fetch(String path) {
    return page.request().get(server.resolve(path).toString()).body();
  }

  @Override
  public void close() {
    playwright.close();
    if (!errors.isEmpty()) {
      throw new AssertionError("the browser complained: " + errors);
    }
  }
}
