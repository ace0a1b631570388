package id.jagasitus.capture;

import jakarta.servlet.http.HttpServletResponse;

/** How much was sent, as far as a filter can tell without standing in the way of the response. */
final class Sent {

  private Sent() {}

  /**
   * The announced length of a finished response; 0 where a status forbids a body (RFC 9110, 6.4.1);
   * −1 where only the container knows.
   */
  static long bytes(HttpServletResponse response, int status) {
    if (status == 204 || status == 304) {
      return 0;
    }
    String announced = response.getHeader("Content-Length");
    try {
      return announced == null ? -1 : Long.parseLong(announced);
    } catch (NumberFormatException rubbish) {
      return -1;
    }
  }
}
