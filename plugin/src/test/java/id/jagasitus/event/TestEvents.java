package id.jagasitus.event;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named example requests, and a builder for the one field that matters. */
public final class TestEvents {

  /** 2026-06-15T03:00:00Z, a Monday, 10:00 in western Indonesia. */
  public static final long MONDAY = 1_781_492_400_000L;

  /** A visitor reading the front page. */
  public static Builder page() {
    return new Builder();
  }

  /** Changes one or two fields of an ordinary request. */
  public static final class Builder {
    private long time = MONDAY;
    private String method = "GET";
    private String host = "www.pn-contoh.go.id";
    private String path = "/";
    private @Nullable String query;
    private int status = 200;
    private long bytes = 5120;
    private long micros = 1500;
    private String client = "203.0.113.7";
    private String peer = "203.0.113.7";
    private String forwarded = "";
    private String referer = "";
    private String agent = "Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0.0.0 Safari/537.36";
    private Map<String, String> headers = Map.of();
    private List<String> cookies = List.of();
    private Source source = Source.FILTER;
    private boolean refused;
    private boolean own;

    public Builder time(long millis) {
      time = millis;
      return this;
    }

    public Builder method(String value) {
      method = value;
      return this;
    }

    public Builder host(String value) {
      host = value;
      return this;
    }

    public Builder path(String value) {
      path = value;
      return this;
    }

    public Builder query(@Nullable String value) {
      query = value;
      return this;
    }

    public Builder status(int value) {
      status = value;
      return this;
    }

    public Builder bytes(long value) {
      bytes = value;
      return this;
    }

    public Builder micros(long value) {
      micros = value;
      return this;
    }

    /** Sets client and peer alike. */
    public Builder client(String value) {
      client = value;
      peer = value;
      return this;
    }

    public Builder peer(String value) {
      peer = value;
      return this;
    }

    public Builder forwarded(String value) {
      forwarded = value;
      return this;
    }

    public Builder referer(String value) {
      referer = value;
      return this;
    }

    public Builder agent(String value) {
      agent = value;
      return this;
    }

    public Builder headers(Map<String, String> value) {
      headers = value;
      return this;
    }

    public Builder cookies(String... names) {
      cookies = List.of(names);
      return this;
    }

    public Builder source(Source value) {
      source = value;
      return this;
    }

    public Builder refused(boolean value) {
      refused = value;
      return this;
    }

    /** Made by somebody logged in to our pages, or by a check of ours. */
    public Builder own() {
      return own(true);
    }

    public Builder own(boolean value) {
      own = value;
      return this;
    }

    public RequestEvent build() {
      int length = path.length() + (query == null ? 0 : query.length());
      return new RequestEvent(
          time,
          method,
          "https",
          host,
          path,
          query,
          "HTTP/1.1",
          status,
          bytes,
          micros,
          client,
          peer,
          forwarded,
          referer,
          agent,
          "id-ID,id;q=0.9",
          "",
          -1,
          cookies,
          headers,
          source,
          refused,
          own,
          length);
    }
  }

  private TestEvents() {}
}
