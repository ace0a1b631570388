package id.jagasitus.console.office;

import id.jagasitus.console.Viewer;
import id.jagasitus.journal.JournalException;
import id.jagasitus.office.Result;
import id.jagasitus.office.Rulebook;
import id.jagasitus.office.Setting;

/** The desk over the rulebook. */
public final class ProcedureConsole implements ProcedureDesk {

  private final Rulebook rulebook;
  private final Actors actors;

  public ProcedureConsole(Rulebook rulebook, Actors actors) {
    this.rulebook = rulebook;
    this.actors = actors;
  }

  @Override
  public <T extends Setting> T get(Class<T> type) {
    return rulebook.get(type);
  }

  @Override
  public Result set(Viewer viewer, Setting value) {
    if (!viewer.admin()) {
      return Result.refused(Result.Why.NOT_ALLOWED);
    }
    try {
      rulebook.set(actors.of(viewer), value);
      return Result.done(0);
    } catch (JournalException e) {
      return Result.refused(Result.Why.CANNOT_WRITE, String.valueOf(e.getMessage()));
    }
  }
}
