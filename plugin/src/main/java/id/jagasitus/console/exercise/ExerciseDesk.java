package id.jagasitus.console.exercise;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.Viewer;
import id.jagasitus.exercise.Deed;
import id.jagasitus.exercise.Exercise;
import id.jagasitus.exercise.Scorecard;
import id.jagasitus.exercise.Turn;
import id.jagasitus.office.Case;
import id.jagasitus.office.CaseAct;
import id.jagasitus.office.Post;
import id.jagasitus.office.Proof;
import id.jagasitus.office.Result;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Drills (<em>latihan</em>): one goes on at a time. */
public interface ExerciseDesk {

  /** The one that goes on. */
  Optional<View> current(Viewer viewer);

  /** One drill. */
  Optional<View> find(Viewer viewer, long id);

  /** All that ended, the newest first, at most so many. */
  List<View> past(Viewer viewer, int most);

  /** What beginning would need and do. */
  Ready ready(Viewer viewer);

  /** Begins one. For Admin only. */
  Outcome begin(Viewer viewer, boolean solo);

  /** Ends the one that goes on, at whatever step. For Admin only. */
  Outcome end(Viewer viewer);

  /** Replaces the decoy out of the snapshot (8); empty where it was refused. */
  Outcome restore(Viewer viewer);

  /**
   * Does the step that a solo drill waits for, with texts written for it.
   *
   * @param turn what the person saw; refused when it is no longer that
   */
  Result step(Viewer viewer, Turn turn, Script script);

  /**
   * A drill and how far it is.
   *
   * @param about its case; empty while nobody made one
   * @param proof what is known of the snapshot after the solution
   * @param turn what it waits for
   * @param posts who does that
   * @param mine whether the viewer may
   * @param busy whether a backup run is under way
   * @param trouble why the machine does not go on; empty while it does
   */
  record View(
      Exercise exercise,
      Optional<Case> about,
      Proof proof,
      Scorecard card,
      Turn turn,
      Set<Post> posts,
      boolean mine,
      boolean busy,
      String trouble) {

    /** The decoy as it was replaced last. */
    public Optional<Deed.Restored> restored() {
      return exercise.restored();
    }
  }

  /**
   * What beginning would need and do.
   *
   * @param may whether the viewer may begin
   * @param solo whether the viewer may do every step alone
   * @param backup whether the backup was set up
   * @param site whether the site is a folder
   * @param urgent findings that are critical, real and wait for a person
   * @param recipients who would get mails; empty for nobody
   */
  record Ready(
      boolean may,
      boolean solo,
      boolean backup,
      boolean site,
      long urgent,
      List<String> recipients) {
    public Ready {
      recipients = List.copyOf(recipients);
    }

    /** Whether nothing is missing. */
    public boolean complete() {
      return may && backup && site;
    }
  }

  /**
   * Texts for who walks alone.
   *
   * @param brief title, problem, harm, two alternatives
   * @param situation for the report
   * @param decision words of the decision
   * @param solution cause and solution
   */
  record Script(
      CaseAct.Describe brief, String situation, String decision, CaseAct.Solve solution) {}
}
