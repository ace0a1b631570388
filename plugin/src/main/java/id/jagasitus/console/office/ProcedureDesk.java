package id.jagasitus.console.office;

import id.jagasitus.console.Viewer;
import id.jagasitus.office.Result;
import id.jagasitus.office.Setting;

/** What the office decides about its procedure. */
public interface ProcedureDesk {

  /** A setting as it is now. */
  <T extends Setting> T get(Class<T> type);

  /** Changes a setting. For Admin only. */
  Result set(Viewer viewer, Setting value);
}
