package id.jagasitus.admin;

import java.util.function.Function;

/**
 * One path and method, who may come, and what answers.
 *
 * @param method {@code GET} (also serves HEAD) or {@code POST}
 * @param path below the pages' path
 * @param access who may come
 * @param handler picks the answer's maker
 */
record Route(String method, String path, Access access, Function<Pages, Handler> handler) {

  static Route get(String path, Access access, Function<Pages, Handler> handler) {
    return new Route("GET", path, access, handler);
  }

  static Route post(String path, Access access, Function<Pages, Handler> handler) {
    return new Route("POST", path, access, handler);
  }

  boolean serves(String asked) {
    return method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
  }
}
