package id.jagasitus.office;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody does with one case; the record is what the journal keeps of it. */
public sealed interface CaseAct {

  /**
   * What the case is about; may be changed while it is a draft.
   *
   * @param title in a few words
   * @param problem what happened
   * @param harm what it does to the public and the office
   * @param alternatives ways to solve it; a report needs two
   * @param recommended number of the recommended one, from 1; 0 for none yet
   */
  record Describe(
      String title, String problem, String harm, List<Alternative> alternatives, int recommended)
      implements CaseAct {
    public Describe {
      title = Wording.kept(title);
      problem = Wording.kept(problem);
      harm = Wording.kept(harm);
      alternatives = alternatives == null ? List.of() : List.copyOf(alternatives);
    }
  }

  /**
   * Measures are decided (7).
   *
   * @param action whether anything is to be done; without, the case is closed
   * @param chosen number of the chosen alternative, from 1; 0 when something else was decided
   * @param text the decision in words
   * @param assignee account of who does it
   * @param thirdParty who helps from outside; empty for nobody
   */
  record Decide(boolean action, int chosen, String text, String assignee, String thirdParty)
      implements CaseAct {
    public Decide {
      text = Wording.kept(text);
      assignee = Wording.kept(assignee);
      thirdParty = Wording.kept(thirdParty);
    }
  }

  /** Work begins (8). */
  record Begin() implements CaseAct {}

  /** A line of the work log. */
  record Note(String text) implements CaseAct {
    public Note {
      text = Wording.kept(text);
    }
  }

  /**
   * A third party has it now; its own clock runs.
   *
   * @param party who
   * @param ticket their number for it; may be empty
   * @param task what they are to do
   */
  record HandOver(String party, String ticket, String task) implements CaseAct {
    public HandOver {
      party = Wording.kept(party);
      ticket = Wording.kept(ticket);
      task = Wording.kept(task);
    }
  }

  /**
   * A third party is done, or had its last word.
   *
   * @param handover its number, from 1
   * @param answer what came of it
   * @param cost in words; may be empty
   */
  record TakeBack(int handover, String answer, String cost) implements CaseAct {
    public TakeBack {
      answer = Wording.kept(answer);
      cost = Wording.kept(cost);
    }
  }

  /** The clock of step 8 stops while the office waits for something it cannot hasten. */
  record Pause(String reason) implements CaseAct {
    public Pause {
      reason = Wording.kept(reason);
    }
  }

  /** The clock goes on. */
  record Resume() implements CaseAct {}

  /**
   * The site could not be reached, or will not be.
   *
   * @param from when it began or will begin
   * @param to when it ended or will end; null while nobody knows
   * @param planned whether it was announced
   */
  record Downtime(Instant from, @Nullable Instant to, boolean planned) implements CaseAct {
    /** The end, when it is known. */
    public Optional<Instant> end() {
      return Optional.ofNullable(to);
    }
  }

  /** The public was told; the words they read. */
  record Publish(String text) implements CaseAct {
    public Publish {
      text = Wording.kept(text);
    }
  }

  /**
   * The Admin suspects that personal data was touched ({@code dugaan}).
   *
   * @param data which data
   * @param how when and how it may have happened
   */
  record Suspect(String data, String how) implements CaseAct {
    public Suspect {
      data = Wording.kept(data);
      how = Wording.kept(how);
    }
  }

  /** The Sekretaris (or PPID through them) says whether it was. */
  record Judge(boolean confirmed, String reason) implements CaseAct {
    public Judge {
      reason = Wording.kept(reason);
    }
  }

  /**
   * The written notice of UU 27/2022 Art. 46 went out.
   *
   * @param to whom: data subjects, the agency, the public
   * @param data which personal data were revealed (paragraph 2 a)
   * @param when when and how (paragraph 2 b)
   * @param handling what is done about it (paragraph 2 c)
   */
  record Notify(String to, String data, String when, String handling) implements CaseAct {
    public Notify {
      to = Wording.kept(to);
      data = Wording.kept(data);
      when = Wording.kept(when);
      handling = Wording.kept(handling);
    }
  }

  /**
   * It is solved (8).
   *
   * @param cause why it happened
   * @param solution what was done
   * @param cost in words; may be empty
   */
  record Solve(String cause, String solution, String cost) implements CaseAct {
    public Solve {
      cause = Wording.kept(cause);
      solution = Wording.kept(solution);
      cost = Wording.kept(cost);
    }
  }

  /** The solution did not hold. */
  record Reopen(String reason) implements CaseAct {
    public Reopen {
      reason = Wording.kept(reason);
    }
  }

  /** A fresh snapshot is proven (9). */
  record BackUp(Proof proof) implements CaseAct {}

  /** The end. Without a proof only the Sekretaris may, and says why. */
  record Close(String override) implements CaseAct {
    public Close {
      override = Wording.kept(override);
    }
  }

  /** It was no case after all. */
  record Withdraw(String reason) implements CaseAct {
    public Withdraw {
      reason = Wording.kept(reason);
    }
  }

  /** The drill it belongs to ended before the case was closed; for cases of drills only. */
  record EndDrill(String reason) implements CaseAct {
    public EndDrill {
      reason = Wording.kept(reason);
    }
  }

  /**
   * A paper belongs to the case: a signed scan, an invoice, a photograph.
   *
   * @param sha256 its content, in the documents folder
   * @param name as it was called; hostile
   * @param about what it is
   */
  record Attach(String sha256, String name, String about) implements CaseAct {
    public Attach {
      name = Wording.kept(name);
      about = Wording.kept(about);
    }
  }
}
