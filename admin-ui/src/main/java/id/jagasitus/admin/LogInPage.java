package id.jagasitus.admin;

/**
 * <em>Masuk</em>.
 *
 * @param name as it was typed
 * @param next where to go then, path and query below the pages' path; may be empty
 */
record LogInPage(String name, String next) {}
