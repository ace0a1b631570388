package id.jagasitus.vault;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The output of a program as a stream that ends in an error when the program failed. */
final class DumpCommand extends FilterInputStream {

  private static final int MOST_HOURS = 2;

  private final Process process;
  private final List<String> command;

  private DumpCommand(Process process, List<String> command) {
    super(process.getInputStream());
    this.process = process;
    this.command = command;
  }

  static InputStream run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    CompletableFuture.delayedExecutor(MOST_HOURS, TimeUnit.HOURS).execute(process::destroyForcibly);
    return new DumpCommand(process, command);
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    return one < 0 ? ended(one) : one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    return read < 0 ? ended(read) : read;
  }

  private int ended(int end) throws IOException {
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(
            command.getFirst() + " ended with code " + code + "; run it by hand to see why");
      }
      return end;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + command.getFirst(), e);
    }
  }

  @Override
  public void close() throws IOException {
    super.close();
    process.destroy();
  }
}
