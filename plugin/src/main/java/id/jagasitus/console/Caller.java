package id.jagasitus.console;

/**
 * Who is at the other end of an administrator's request, trusted proxies walked.
 *
 * @param address textual IP address of the browser
 * @param secure whether the browser came over TLS
 * @param userAgent value of the User-Agent header; hostile
 */
public record Caller(String address, boolean secure, String userAgent) {}
