package id.jagasitus.event;

/**
 * Masks the values of parameters that carry secrets or personal data. Each method answers the very
 * same text where there is nothing to mask, and masking twice changes nothing.
 */
public interface Masking {

  /** A path with its path parameters masked. */
  String path(String path);

  /** A query string without its question mark. */
  String query(String query);

  /** A URL, or any text that may hold one. */
  String url(String url);

  /** Masks nothing. */
  Masking NONE =
      new Masking() {
        @Override
        public String path(String path) {
          return path;
        }

        @Override
        public String query(String query) {
          return query;
        }

        @Override
        public String url(String url) {
          return url;
        }
      };
}
