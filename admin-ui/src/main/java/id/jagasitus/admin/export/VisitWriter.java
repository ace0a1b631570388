package id.jagasitus.admin.export;

import id.jagasitus.console.visitor.Visit;
import java.io.IOException;

/** Writes visits to a file of one format; {@link #close} ends the file. */
public sealed interface VisitWriter extends AutoCloseable permits CsvWriter, JsonWriter {

  void write(Visit visit) throws IOException;

  @Override
  void close() throws IOException;
}
