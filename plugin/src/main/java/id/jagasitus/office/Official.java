package id.jagasitus.office;

/**
 * Who holds a post today, as papers print it.
 *
 * @param post the post
 * @param account account name
 * @param name with degrees
 * @param nip <em>Nomor Induk Pegawai</em>
 * @param title of the post
 * @param deputy {@code PLH} or {@code PLT} when they stand in; else empty
 */
public record Official(
    Post post, String account, String name, String nip, String title, String deputy) {}
