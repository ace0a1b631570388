package id.jagasitus.admin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Optional;

/** Files that a form hands over. */
final class Uploads {

  private Uploads() {}

  /** The file of a field; empty when none was chosen. */
  static Optional<Part> file(Exchange exchange, String field) throws IOException {
    try {
      return Optional.ofNullable(exchange.request().getPart(field))
          .filter(part -> part.getSize() > 0);
    } catch (ServletException e) {
      throw new IOException("reading the upload", e);
    }
  }

  /** The name the browser gave it; hostile. */
  static String name(Part file) {
    String name = file.getSubmittedFileName();
    return name == null ? "" : name;
  }
}
