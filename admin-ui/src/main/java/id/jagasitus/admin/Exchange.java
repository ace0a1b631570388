package id.jagasitus.admin;

import id.jagasitus.admin.text.Format;
import id.jagasitus.admin.text.Language;
import id.jagasitus.admin.text.Texts;
import id.jagasitus.console.Caller;
import id.jagasitus.console.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request, with who asks and how they want to read. Used by one thread. */
final class Exchange {

  private static final int FORM_SECRET_BYTES = 24;

  private final HttpServletRequest request;
  private final Caller caller;
  private final @Nullable Viewer viewer;
  private final Pages pages;
  private final Language language;
  private final Optional<Note> note;
  private final String formSecret;
  private boolean freshForm;

  Exchange(HttpServletRequest request, Caller caller, @Nullable Viewer viewer, Pages pages) {
    this.request = request;
    this.caller = caller;
    this.viewer = viewer;
    this.pages = pages;
    this.language = language(request, pages);
    this.note = Note.decode(Cookies.read(request, Cookies.NOTE), Texts.in(language));
    this.formSecret = formSecret();
  }

  private static Language language(HttpServletRequest request, Pages pages) {
    String chosen = Cookies.read(request, Cookies.LANGUAGE);
    return Language.of(chosen.isEmpty() ? pages.console().office().settings().language() : chosen);
  }

  /** The session's secret, or before log-in one of its own, made when there is none. */
  private String formSecret() {
    if (viewer != null) {
      return Cookies.read(request, Cookies.SESSION);
    }
    String known = Cookies.read(request, Cookies.FORM);
    if (known.length() >= FORM_SECRET_BYTES) {
      return known;
    }
    freshForm = true;
    byte[] secret = new byte[FORM_SECRET_BYTES];
    pages.random().nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  HttpServletRequest request() {
    return request;
  }

  Caller caller() {
    return caller;
  }

  String method() {
    return request.getMethod();
  }

  /** Path below the pages' path; {@code /} for the first page. */
  String path() {
    return request.getPathInfo() == null ? "/" : request.getPathInfo();
  }

  String pathAndQuery() {
    return request.getQueryString() == null ? path() : path() + "?" + request.getQueryString();
  }

  /** Where the pages are in this container: what every link begins with. */
  String base() {
    return request.getContextPath() + request.getServletPath();
  }

  /** The person who asks, on routes that need one. */
  Viewer viewer() {
    if (viewer == null) {
      throw new RefusedRequest(403, "nobody is logged in");
    }
    return viewer;
  }

  @Nullable Viewer viewerIfAny() {
    return viewer;
  }

  FormToken token() {
    return FormToken.of(formSecret);
  }

  Texts texts() {
    return Texts.in(language);
  }

  Language language() {
    return language;
  }

  Format format() {
    return new Format(language, pages.console().office().settings().zone());
  }

  String look() {
    String look = Cookies.read(request, Cookies.LOOK);
    return Set.of("dark", "light").contains(look) ? look : "auto";
  }

  /** Frame of a page whose name is a key of the bundle. */
  Frame frame(Area area, String titleKey) {
    return Frame.of(this, pages, area, texts().get(titleKey));
  }

  Optional<Note> note() {
    return note;
  }

  boolean upload() {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/form-data");
  }

  /**
   * A parameter's first value without control and direction marks; empty when it is missing. The
   * two joiners stay: emoji and some scripts are written with them.
   */
  String text(String name) {
    return raw(name).replaceAll("[\\p{Cc}\\p{Cf}&&[^\\u200c\\u200d]]", " ").strip();
  }

  /** A parameter's first value as typed: passwords may begin with a space. */
  String raw(String name) {
    try {
      String value = request.getParameter(name);
      return value == null ? "" : value;
    } catch (RuntimeException e) {
      // Containers throw their own kinds for a broken escape, too many fields or too long a body.
      throw new RefusedRequest(400, "unreadable parameters", e);
    }
  }

  /** Names of all parameters, in the order of the form. */
  List<String> names() {
    raw("");
    return List.copyOf(request.getParameterMap().keySet());
  }

  /** All values of a parameter. */
  List<String> all(String name) {
    raw(name);
    String[] values = request.getParameterValues(name);
    return values == null ? List.of() : List.of(values);
  }

  int number(String name, int fallback, int least, int most) {
    String text = text(name);
    if (text.isEmpty()) {
      return fallback;
    }
    try {
      return Math.clamp(Integer.parseInt(text), least, most);
    } catch (NumberFormatException e) {
      throw new RefusedRequest(400, name + " is no number", e);
    }
  }

  /** Cookies that every page sets by itself. */
  void sendCookies(HttpServletResponse response) {
    if (freshForm) {
      Cookies.write(this, response, Cookies.FORM, formSecret, Cookies.SESSION_AGE);
    }
    if (note.isPresent()) {
      Cookies.write(this, response, Cookies.NOTE, "", Cookies.GONE);
    }
  }
}
