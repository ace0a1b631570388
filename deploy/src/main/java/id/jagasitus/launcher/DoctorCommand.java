package id.jagasitus.launcher;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code doctor}. */
@Command(
    name = "doctor",
    description =
        "Checks the installation, running or stopped; exit code 1 when something is wrong.")
final class DoctorCommand extends HomeCommand {

  DoctorCommand() {}

  @Override
  Map<String, @Nullable Object> arguments() {
    return Map.of();
  }

  @Override
  String row(Map<?, ?> row) {
    return String.format(
        Locale.ROOT, "%-8s  %-10s  %s", text(row, "state"), text(row, "check"), text(row, "says"));
  }
}
