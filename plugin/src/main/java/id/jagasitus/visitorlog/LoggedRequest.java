package id.jagasitus.visitorlog;

import ch.qos.logback.access.common.spi.IAccessEvent;
import ch.qos.logback.access.common.spi.ServerAdapter;
import id.jagasitus.event.RequestEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finished request as logback-access sees it, so that its own patterns work too. Complete: it
 * asks no live request, parses no parameters (logback's own event loses every request with a
 * malformed query that way) and knows nothing of bodies.
 *
 * @param all what our own encoder writes for it: a whole batch costs one call, and the event is the
 *     first of it; elsewhere just the event
 */
record LoggedRequest(RequestEvent event, List<RequestEvent> all) implements IAccessEvent {

  @Override
  public @Nullable HttpServletRequest getRequest() {
    return null;
  }

  @Override
  public @Nullable HttpServletResponse getResponse() {
    return null;
  }

  @Override
  public long getTimeStamp() {
    return event.time();
  }

  @Override
  public long getSequenceNumber() {
    return 0;
  }

  @Override
  public long getElapsedTime() {
    return event.durationMicros() < 0 ? SENTINEL : event.durationMicros() / 1000;
  }

  @Override
  public long getElapsedSeconds() {
    return event.durationMicros() < 0 ? SENTINEL : event.durationMicros() / 1_000_000;
  }

  @Override
  public String getRequestURI() {
    return escaped(event.path());
  }

  @Override
  public String getRequestURL() {
    return shown(event.method()) + ' ' + shown(event.uri()) + ' ' + shown(event.protocol());
  }

  @Override
  public String getRemoteHost() {
    return shown(event.client());
  }

  @Override
  public String getRemoteUser() {
    return NA;
  }

  @Override
  public String getProtocol() {
    return shown(event.protocol());
  }

  @Override
  public String getMethod() {
    return shown(event.method());
  }

  @Override
  public String getServerName() {
    return shown(event.host());
  }

  @Override
  public String getSessionID() {
    return NA;
  }

  @Override
  public void setThreadName(String threadName) {
    // The thread that served the request is not kept.
  }

  @Override
  public String getThreadName() {
    return NA;
  }

  @Override
  public String getQueryString() {
    String query = event.query();
    return query == null ? "" : '?' + escaped(query);
  }

  @Override
  public String getRemoteAddr() {
    return shown(event.client());
  }

  @Override
  public String getRequestHeader(String key) {
    return getRequestHeaderMap().getOrDefault(key.toLowerCase(Locale.ROOT), NA);
  }

  @Override
  public Enumeration<String> getRequestHeaderNames() {
    return Collections.enumeration(getRequestHeaderMap().keySet());
  }

  @Override
  public Map<String, String> getRequestHeaderMap() {
    var headers = new HashMap<String, String>();
    event.headers().forEach((name, value) -> headers.put(escaped(name), escaped(value)));
    headers.put("host", shown(event.host()));
    headers.put("referer", shown(event.referer()));
    headers.put("user-agent", shown(event.userAgent()));
    headers.put("accept-language", shown(event.acceptLanguage()));
    headers.put("content-type", shown(event.contentType()));
    headers.put("x-forwarded-for", shown(event.forwarded()));
    return headers;
  }

  @Override
  public Map<String, String[]> getRequestParameterMap() {
    return Map.of();
  }

  @Override
  public String getAttribute(String key) {
    return NA;
  }

  @Override
  public String[] getRequestParameter(String key) {
    return new String[] {NA};
  }

  @Override
  public String getCookie(String key) {
    return NA;
  }

  @Override
  public long getContentLength() {
    return event.bytes();
  }

  @Override
  public int getStatusCode() {
    return event.status();
  }

  @Override
  public String getRequestContent() {
    return "";
  }

  @Override
  public String getResponseContent() {
    return "";
  }

  @Override
  public int getLocalPort() {
    return SENTINEL;
  }

  @Override
  public @Nullable ServerAdapter getServerAdapter() {
    return null;
  }

  @Override
  public String getResponseHeader(String key) {
    return NA;
  }

  @Override
  public Map<String, String> getResponseHeaderMap() {
    return Map.of();
  }

  @Override
  public List<String> getResponseHeaderNameList() {
    return List.of();
  }

  @Override
  public void prepareForDeferredProcessing() {
    // Complete from the beginning.
  }

  private static String shown(String text) {
    return text.isEmpty() ? NA : escaped(text);
  }

  /** An operator's own pattern writes these values as they are, so they must be harmless. */
  private static String escaped(String text) {
    return Escape.text(text);
  }
}
