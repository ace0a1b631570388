package id.jagasitus.journal;

import org.jspecify.annotations.Nullable;

/** One act on its way into the journal; guarded by the journal's lock once it is queued. */
final class Act {
  final String author;
  final String address;
  final String kind;
  final Data data;
  private @Nullable Entry entry;
  private @Nullable Exception failure;

  Act(String author, String address, String kind, Data data) {
    this.author = author;
    this.address = address;
    this.kind = kind;
    this.data = data;
  }

  void succeed(Entry written) {
    entry = written;
  }

  void fail(Exception e) {
    failure = e;
  }

  boolean finished() {
    return entry != null || failure != null;
  }

  Entry result() throws JournalException {
    if (failure instanceof RuntimeException bug) {
      throw bug;
    }
    if (entry == null) {
      throw new JournalException(
          "cannot add "
              + kind
              + " to the journal ("
              + failure
              + "); nothing was recorded; make sure that its disk is writable and has space, then"
              + " try again",
          failure == null ? new IllegalStateException("not written") : failure);
    }
    return entry;
  }
}
