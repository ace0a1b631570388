package id.jagasitus.admin;

/**
 * <em>Penyiapan</em>.
 *
 * @param code as it was typed
 * @param name as it was typed
 */
record SetUpPage(String code, String name) {}
