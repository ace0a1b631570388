package id.jagasitus.command;

import id.jagasitus.command.SettingsFile.Difference;
import id.jagasitus.command.SettingsFile.Wanted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** {@code settings export FILE} and {@code settings import FILE}. */
public final class SettingsCommands {

  private SettingsCommands() {}

  /** Both of them. */
  public static List<Command> over(List<SettingsPart<?>> parts) {
    var file = new SettingsFile(parts);
    return List.of(new Export(file, parts.size()), new Import(file));
  }

  private static Path path(Arguments arguments) throws CommandRefused {
    List<Path> files = arguments.paths("file");
    if (files.size() != 1) {
      throw CommandRefused.usage("the argument file is missing: expected one file name");
    }
    return files.getFirst();
  }

  private record Export(SettingsFile settings, int parts) implements Command {

    @Override
    public String name() {
      return "settings export";
    }

    @Override
    public void run(Arguments arguments, CommandOutput out) throws Exception {
      Path file = path(arguments);
      byte[] text = settings.write();
      Path draft = Files.createTempFile(file.getParent(), ".pengaturan-", ".tmp");
      Files.write(draft, text);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      out.result(Pairs.of("file", file.toString(), "parts", parts, "bytes", text.length));
    }
  }

  private record Import(SettingsFile settings) implements Command {

    @Override
    public String name() {
      return "settings import";
    }

    /** Everything is checked before the first change; parts that stay the same are left alone. */
    @Override
    public void run(Arguments arguments, CommandOutput out) throws Exception {
      boolean dry = arguments.flag("dry-run");
      List<Wanted<?>> changing =
          settings.read(path(arguments)).stream()
              .filter(each -> !each.differences().isEmpty())
              .toList();
      int fields = 0;
      for (Wanted<?> wanted : changing) {
        for (Difference each : wanted.differences()) {
          out.row(SettingsFile.row(wanted.part().name(), each));
          fields++;
        }
        if (!dry) {
          wanted.apply();
        }
      }
      out.result(Pairs.of("parts", changing.size(), "fields", fields, "dry_run", dry));
    }
  }
}
