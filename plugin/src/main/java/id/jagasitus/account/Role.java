package id.jagasitus.account;

/** What a person may be in the office's procedure; one person may hold several. */
public enum Role {
  /** <em>Admin Website</em>: runs the machine, the only one who may see whole addresses. */
  ADMIN,
  /** <em>Kepala Subbagian PTIP</em>. */
  KASUBBAG,
  /** <em>Sekretaris</em>. */
  SEKRETARIS,
  /** Reads and changes nothing: the chief judge, a supervising judge. */
  VIEWER
}
