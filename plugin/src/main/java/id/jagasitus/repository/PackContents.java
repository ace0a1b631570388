package id.jagasitus.repository;

import java.util.List;

/** A pack and what lies in it. */
record PackContents(BlobId pack, List<PackEntry> entries) {

  PackContents {
    entries = List.copyOf(entries);
  }
}
