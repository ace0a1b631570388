package id.jagasitus.admin;

/** Who may come to a route. */
enum Access {
  /** Everybody. */
  ANYONE,
  /** Programs, by a token that the handler checks; no session, no form. */
  PROGRAM,
  /** Whoever is logged in, also while they must change their password. */
  SIGNED_IN,
  /** Whoever is logged in and chose their password. */
  MEMBER,
  /** Admins only. */
  ADMIN
}
