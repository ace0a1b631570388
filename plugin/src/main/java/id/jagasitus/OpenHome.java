package id.jagasitus;

import id.jagasitus.command.Commands;
import java.io.IOException;

/** A home whose journal, index and logs are open in this process. */
interface OpenHome extends AutoCloseable {

  /** What can be asked of it. */
  Commands commands();

  /** Writes out what is pending and lets go of every file. */
  @Override
  void close() throws IOException;
}
