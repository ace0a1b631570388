package id.jagasitus.console.paper;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The court's letterhead, and the guide through the first start. */
public interface CourtDesk {
  /** The settings in force. */
  CourtSettings settings();

  /** Changes them, all but the logo. For Admin only. */
  Outcome change(Viewer viewer, CourtSettings wanted);

  /** Takes a picture in, drawn anew. For Admin only. */
  Outcome logo(Viewer viewer, InputStream picture) throws IOException;

  /** The picture of the letterhead, PNG. */
  Optional<byte[]> logo() throws IOException;

  /** What the first start asks for, in order. */
  List<Line> guide();

  /** A person does not want a step now. */
  Outcome skip(Viewer viewer, Step step);

  /** A step of the guide. */
  enum Step {
    COURT("/kop"),
    OFFICE("/pengaturan"),
    PEOPLE("/akun"),
    SNAPSHOTS("/cadangan"),
    MAIL("/surel"),
    WATCH("/pantauan");

    private final String path;

    Step(String path) {
      this.path = path;
    }

    /** Page on which it is done. */
    public String path() {
      return path;
    }
  }

  /** Where a step stands. */
  enum State {
    DONE,
    SKIPPED,
    OPEN
  }

  /** One step. */
  record Line(Step step, State state) {}

  /** Roles that may write papers. */
  Set<id.jagasitus.account.Role> WRITERS =
      Set.of(
          id.jagasitus.account.Role.ADMIN,
          id.jagasitus.account.Role.KASUBBAG,
          id.jagasitus.account.Role.SEKRETARIS);
}
