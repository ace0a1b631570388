package id.jagasitus.uptime;

/** Looks at an address once; a failure is an answer, not an exception. */
@FunctionalInterface
public interface Probe {

  Answer look(Check check);
}
