package id.jagasitus.admin;

import java.io.IOException;

/** Turns one request into one answer. */
@FunctionalInterface
interface Handler {

  /**
   * Answers.
   *
   * @throws IOException when the browser's connection breaks
   */
  Answer handle(Exchange exchange) throws IOException;
}
