package id.jagasitus.repository;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/** Repositories with the password that all tests use. */
public final class TestRepositories {

  private TestRepositories() {}

  /** A fresh copy, since callers may wipe theirs. */
  public static char[] password() {
    return "rahasia-uji".toCharArray();
  }

  /** This process, the real clock: what restic sees beside us. */
  public static Environment environment() throws IOException {
    return environment(InstantSource.system());
  }

  public static Environment environment(InstantSource clock) throws IOException {
    return new Environment(Identity.ofThisProcess(), clock, new SecureRandom(), Duration.ZERO);
  }

  public static Repository init(Backend backend) throws IOException {
    return Repository.init(backend, password(), environment(), null);
  }

  /** Opens again without deriving the key again, which takes a tenth of a second each time. */
  public static Repository reopen(Repository known, Backend backend) {
    return known.through(backend);
  }

  public static Repository open(Backend backend) throws IOException {
    return Repository.open(backend, password(), environment());
  }
}
