package id.jagasitus.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;

/** Tells a fault of what is read from a fault of the repository that is written. */
final class ReportingChannel implements ReadableByteChannel {

  /** What is saved cannot be read. */
  static final class SourceException extends IOException {
    private static final long serialVersionUID = 1;

    SourceException(IOException cause) {
      super(cause.toString(), cause);
    }
  }

  private final ReadableByteChannel source;

  ReportingChannel(ReadableByteChannel source) {
    this.source = source;
  }

  static ReportingChannel open(ArchiveRequest.Source source) throws SourceException {
    try {
      return new ReportingChannel(Channels.newChannel(source.open()));
    } catch (IOException e) {
      throw new SourceException(e);
    }
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    try {
      return source.read(into);
    } catch (IOException e) {
      throw new SourceException(e);
    }
  }

  @Override
  public boolean isOpen() {
    return source.isOpen();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
