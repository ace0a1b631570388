package id.jagasitus.site;

/**
 * A file as scanned, with what tells whether it must be read again.
 *
 * @param settled whether an equal stamp later proves equal content
 */
record Entry(SiteFile file, Stamp stamp, boolean settled) {

  static Entry of(SitePath path, Stamp stamp, String hash, String title, boolean settled) {
    var file =
        new SiteFile(
            path, stamp.type(), stamp.size(), stamp.modified(), hash, title, mime(path, stamp));
    return new Entry(file, stamp, settled);
  }

  private static String mime(SitePath path, Stamp stamp) {
    return stamp.type() == FileType.FILE ? MimeTypes.of(path) : "";
  }

  boolean stillHolds(Stamp now) {
    return settled && stamp.equals(now);
  }
}
