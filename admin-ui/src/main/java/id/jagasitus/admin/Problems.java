package id.jagasitus.admin;

/** The worded pages for requests that end otherwise than they should. */
final class Problems {

  Answer page(Exchange exchange, int status) {
    String key =
        switch (status) {
          case 400, 403, 404, 405, 413, 500 -> "problem." + status;
          default -> "problem.500";
        };
    Frame frame = exchange.frame(Area.NONE, key + ".title");
    String sentence = exchange.texts().get(key + ".text");
    return Answer.html(
        status, (out, token) -> JteproblemGenerated.render(out, token, frame, status, sentence));
  }
}
