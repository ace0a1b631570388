package id.jagasitus.repository;

/**
 * One blob in a pack.
 *
 * @param id SHA-256 of the plain content
 * @param type data or tree
 * @param offset where the sealed blob begins, bytes
 * @param length bytes of the sealed blob
 * @param plainLength bytes of the content before compression; 0 where it is not compressed
 */
record PackEntry(BlobId id, BlobType type, int offset, int length, int plainLength) {

  /** Bytes of the content. */
  int contentLength() {
    return plainLength > 0 ? plainLength : length - Sealer.OVERHEAD;
  }

  /** Bytes of this entry in the header of its pack. */
  int headerLength() {
    return plainLength > 0 ? PackHeader.COMPRESSED_ENTRY : PackHeader.PLAIN_ENTRY;
  }
}
