package id.jagasitus.report;

import java.util.Optional;
import java.util.stream.Stream;

/** A paper about one thing; monthly reports are apart. */
public enum PaperKind {
  /** Report of a case; about its number. */
  INCIDENT("insiden", true),
  /** One page on which the Sekretaris decides a case; about its number. */
  DECISION("keputusan", false),
  /** Minutes of a backup; about the snapshot's id. */
  BACKUP("cadangan", true),
  /** What a restore drill showed; about its end in epoch milliseconds. */
  DRILL("uji-pulih", false),
  /** What a drill showed; about its number. */
  EXERCISE("latihan", false),
  /** Label and sleeve of a disc; about the SHA-256 of its image. */
  DISC("cakram", false),
  /** Request to renew a service; about its id. */
  RENEWAL("perpanjangan", true),
  /** Written notice of UU 27/2022, Art. 46; about the number of a case. */
  DATA("data-pribadi", true),
  /** Report of a case to the judiciary's incident team; about its number. */
  CSIRT("csirt", true);

  private final String key;
  private final boolean numbered;

  PaperKind(String key, boolean numbered) {
    this.key = key;
    this.numbered = numbered;
  }

  /** Its name in addresses, file names and the journal. */
  public String key() {
    return key;
  }

  /** Whether it carries a letter number. */
  public boolean numbered() {
    return numbered;
  }

  /** Whether people answer for what it says, so that it is a draft until it was sealed. */
  public boolean vouched() {
    return this != DISC;
  }

  /** The kind of a name. */
  public static Optional<PaperKind> of(String key) {
    return Stream.of(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }
}
