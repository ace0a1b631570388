package id.jagasitus.cleanup;

/** What should show that a stage was done, and is not there. */
public enum Lack {
  /** None of the infected files could be copied: they are gone, or only served. */
  COPIES,
  /** The public address does not answer with status 503, or is not known. */
  NOTICE,
  /** Places of the finding still show critical signs or changes. */
  PLACES,
  /** The site was not seen as its visitors see it: no address, no answer, or still the notice. */
  SERVED,
  /** No snapshot of the site without a sign or a fault was begun since the new scan. */
  SNAPSHOT,
  /** Nobody approved the baseline, or the site is not as it was approved. */
  BASELINE
}
