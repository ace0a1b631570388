package id.jagasitus.site;

/**
 * A file whose path is nearly what was asked for.
 *
 * @param distance bytes to insert, delete or replace: 1 or 2
 */
public record NearName(SiteFile file, int distance) {}
