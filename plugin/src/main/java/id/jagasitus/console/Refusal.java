package id.jagasitus.console;

/** Why an act was refused; the pages have one sentence for each. */
public enum Refusal {
  /** Name or password is wrong; never said which. */
  WRONG_PASSWORD,
  /** The password is right, and a code of the second factor is needed. */
  CODE_NEEDED,
  /** Too many failures; facts: seconds to wait. */
  TOO_MANY_TRIES,
  /** Too many passwords are being checked at this moment. */
  BUSY,
  /** The set-up code is wrong or used. */
  WRONG_SETUP_CODE,
  /** The password is too short or too common; facts: least characters. */
  WEAK_PASSWORD,
  /** The account name has characters it may not have; facts: what is allowed. */
  BAD_NAME,
  /** An account of that name exists. */
  NAME_TAKEN,
  /** No account has that name. */
  UNKNOWN_ACCOUNT,
  /** An account needs a role. */
  NO_ROLE,
  /** The last Admin cannot be taken away. */
  LAST_ADMIN,
  /** The role does not allow it. */
  NOT_ALLOWED,
  /** A reason of a few words is needed. */
  NO_REASON,
  /** What was meant is not there, or no longer. */
  GONE,
  /** A setting is outside what is allowed; facts: setting, least, most. */
  BAD_SETTING,
  /** Neither an address nor a network narrow enough to be somebody. */
  BAD_NETWORK,
  /** What was typed once more is not what it was before. */
  NOT_THE_SAME,
  /** The address of an own proxy, behind which everybody is. */
  OWN_PROXY,
  /** A path or network of an exception cannot be read. */
  BAD_EXCEPTION,
  /** Rules have mistakes, which are listed. */
  BAD_RULES,
  /** An entry of a form is wrong; facts: a code for which, with a sentence on the pages. */
  BAD_ENTRY,
  /** What is to be signed has neither its evidence nor a reason; facts: what lacks. */
  NO_EVIDENCE,
  /** The site shows critical signs of injected content. */
  SIGNS_FOUND,
  /** Critical signs or changes remain; facts: how many, the first places. */
  SIGNS_REMAIN,
  /** The site is not as it was when the page was made on which somebody decided. */
  SITE_CHANGED,
  /** The disk has no room; facts: bytes needed, bytes free. */
  NO_ROOM,
  /** No copy and no snapshot holds the approved file, so that it cannot be put back. */
  NOT_KEPT,
  /** A link or a folder was approved there; only files can be put back. */
  NO_FILE,
  /** Another heavy job runs. */
  JOB_RUNNING,
  /** The file is no access log that is known; facts: first line that did not parse. */
  UNKNOWN_FORMAT,
  /** The backup was not set up yet. */
  NO_BACKUP,
  /** The site runs from a packed WAR, which cannot be changed in place. */
  PACKED_SITE,
  /** The snapshot has signs of injected content, and nobody said that they know. */
  SUSPICIOUS_SNAPSHOT,
  /** These are not the words of the recovery sheet. */
  WRONG_WORDS,
  /** The home cannot be written; facts: what the system said. */
  CANNOT_WRITE,
  /** Somebody else changed it since it was read. */
  CHANGED_SINCE,
  /** There is one already. */
  EXISTS,
  /** It is approved and can no longer be approved or changed. */
  SEALED,
  /** The file is not what was asked for; facts: what is wrong. */
  BAD_FILE,
  /** A template has a word in braces that means nothing; facts: the word. */
  UNKNOWN_TOKEN,
  /** No mail address; facts: what was given. */
  BAD_ADDRESS,
  /** The mail server did not take it; facts: what it said. */
  MAIL_FAILED
}
