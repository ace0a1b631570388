package id.jagasitus.admin;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * The proof that a POST comes from a page of ours: a hash of the secret that the browser's cookie
 * carries. It is put into every POST form of every template by itself, so none can be forgotten.
 */
record FormToken(String value) {

  /** Name of the hidden field. */
  static final String FIELD = "kunci";

  /** The token that belongs to a cookie's secret. */
  static FormToken of(String secret) {
    try {
      byte[] text = ("jagasitus form\n" + secret).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return new FormToken(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }

  boolean matches(String given) {
    return MessageDigest.isEqual(
        value.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /** Puts the token into the forms of one page; used by one thread. */
  HtmlInterceptor field() {
    return new Field(value);
  }

  private static final class Field implements HtmlInterceptor {

    private final String value;
    private boolean post;

    Field(String value) {
      this.value = value;
    }

    /** Called before the tag's bracket closes, so nothing can be written yet. */
    @Override
    public void onHtmlTagOpened(
        String name, Map<String, Object> attributes, TemplateOutput output) {
      post = "post".equals(attributes.get("method"));
    }

    @Override
    public void onHtmlTagClosed(String name, TemplateOutput output) {
      if (post) {
        output.writeContent(
            "<input type=\"hidden\" name=\"" + FIELD + "\" value=\"" + value + "\">");
      }
      post = false;
    }
  }
}
