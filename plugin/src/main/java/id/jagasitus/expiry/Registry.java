package id.jagasitus.expiry;

import java.io.IOException;

/** How the registry of a domain is asked. */
@FunctionalInterface
public interface Registry {

  /**
   * Asks once.
   *
   * @throws IOException in a sentence: no answer, not known, nonsense
   */
  DomainFacts ask(String domain) throws IOException, InterruptedException;
}
