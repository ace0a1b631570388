package id.jagasitus.office;

/** What a person is in the procedure; one person may hold several posts. */
public enum Post {
  /** <em>Admin Website</em>. */
  ADMIN,
  /** <em>Kepala Subbagian PTIP</em>. */
  KASUBBAG,
  /** <em>Sekretaris</em>. */
  SEKRETARIS
}
