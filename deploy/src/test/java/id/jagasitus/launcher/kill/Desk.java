package id.jagasitus.launcher.kill;

import id.jagasitus.launcher.kill.Browser.Answer;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser in which each act is noted before it is tried, and again when it is answered. */
record Desk(Browser browser, Ledger ledger) {

  private static final Pattern ID = Pattern.compile("\\?id=([0-9]+)");

  /**
   * Sends a form.
   *
   * @return whether it was done; false when somebody else was faster
   */
  boolean act(Act act, Form form) throws IOException, InterruptedException {
    ledger.tried(act);
    return done(act, browser.send(form));
  }

  boolean done(Act act, Answer answer) {
    boolean told = answer.status() == 409;
    if (answer.status() != 303 && !told) {
      throw new Unexpected(act + " was answered with " + answer.status());
    }
    ledger.answered(act, answer.acknowledges());
    return answer.acknowledges();
  }

  /** Sends a form that makes something; its number is known only when it is acknowledged. */
  long make(Act act, Form form, String page) throws IOException, InterruptedException {
    ledger.tried(act);
    Answer answer = browser.send(form);
    Matcher id = ID.matcher(answer.location());
    if (!answer.acknowledges() || !id.find()) {
      throw new Unexpected(act + " was answered with " + answer.status());
    }
    ledger.answered(act, true);
    ledger.shownOn(act, page + id.group(1));
    return Long.parseLong(id.group(1));
  }
}
