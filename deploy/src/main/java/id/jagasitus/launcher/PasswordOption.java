package id.jagasitus.launcher;

import id.jagasitus.launcher.home.OperatorProblem;
import id.jagasitus.launcher.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine.Option;

/** A password, which never stands on the command line where every user of the machine reads it. */
final class PasswordOption {

  private static final int MAX_BYTES = 4096;

  @Option(
      names = "--password-stdin",
      description = "read the password from the first line of the standard input")
  private boolean fromInput;

  /** The first line of the input, or what is typed twice on a terminal. */
  String read() throws IOException, OperatorProblem {
    if (fromInput) {
      return firstLine(System.in);
    }
    Console console = Terminal.console();
    if (console == null) {
      throw new OperatorProblem(
          "no password: expected --password-stdin with the password on the standard input");
    }
    return typed(console);
  }

  static String firstLine(InputStream input) throws IOException, OperatorProblem {
    var line = new ByteArrayOutputStream();
    for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
      line.write(next);
      if (line.size() > MAX_BYTES) {
        throw new OperatorProblem("the password is longer than " + MAX_BYTES + " bytes");
      }
    }
    String password = decode(line.toByteArray());
    return password.endsWith("\r") ? password.substring(0, password.length() - 1) : password;
  }

  private static String decode(byte[] bytes) throws OperatorProblem {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new OperatorProblem("the password is not UTF-8; use characters of that encoding", e);
    }
  }

  private static String typed(Console console) throws OperatorProblem {
    char[] once = console.readPassword("Password: ");
    char[] again = console.readPassword("Again: ");
    if (once == null || !Arrays.equals(once, again)) {
      throw new OperatorProblem("the two passwords differ; nothing was changed");
    }
    return new String(once);
  }
}
