package id.jagasitus.snapshot;

/**
 * Whose a file is.
 *
 * @param uid number of the user
 * @param gid number of the group
 * @param user name, empty where the number has none
 * @param group name, empty where the number has none
 */
record Owner(int uid, int gid, String user, String group) {}
