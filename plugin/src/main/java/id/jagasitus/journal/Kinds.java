package id.jagasitus.journal;

import java.util.List;

/**
 * Which kinds of entries somebody wants.
 *
 * @param beginnings of their names, such as {@code account.}; none for every kind
 */
record Kinds(List<String> beginnings) {

  /** Every kind. */
  static final Kinds ALL = new Kinds(List.of());

  Kinds {
    beginnings = List.copyOf(beginnings);
  }

  boolean holds(String kind) {
    return beginnings.isEmpty() || beginnings.stream().anyMatch(kind::startsWith);
  }
}
