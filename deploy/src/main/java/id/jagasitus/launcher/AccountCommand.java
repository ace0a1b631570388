package id.jagasitus.launcher;

import id.jagasitus.launcher.home.OperatorProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code account add|list|reset}. */
@Command(
    name = "account",
    description = "People who may log in.",
    subcommands = {
      AccountCommand.Add.class,
      AccountCommand.ListAll.class,
      AccountCommand.Reset.class
    })
final class AccountCommand extends CommandGroup {

  AccountCommand() {}

  @Command(name = "add", description = "Makes an account.")
  static final class Add extends HomeCommand {

    @Parameters(paramLabel = "NAME", description = "log-in name")
    private String name = "";

    @Option(
        names = "--role",
        required = true,
        split = ",",
        arity = "1..*",
        paramLabel = "ROLE",
        description = "admin, kasubbag, sekretaris, viewer; several allowed")
    private List<String> roles = new ArrayList<>();

    @Mixin private final PasswordOption password = new PasswordOption();

    Add() {}

    @Override
    boolean createsHome() {
      return true;
    }

    @Override
    Map<String, @Nullable Object> arguments() throws IOException, OperatorProblem {
      var arguments = new HashMap<String, @Nullable Object>();
      arguments.put("name", name);
      arguments.put("role", List.copyOf(roles));
      arguments.put("password", password.read());
      return arguments;
    }
  }

  @Command(name = "list", description = "Lists the accounts.")
  static final class ListAll extends HomeCommand {

    ListAll() {}

    @Override
    Map<String, @Nullable Object> arguments() {
      return Map.of();
    }
  }

  @Command(name = "reset", description = "Sets a new password and ends the account's log-ins.")
  static final class Reset extends HomeCommand {

    @Parameters(paramLabel = "NAME", description = "log-in name")
    private String name = "";

    @Mixin private final PasswordOption password = new PasswordOption();

    Reset() {}

    @Override
    Map<String, @Nullable Object> arguments() throws IOException, OperatorProblem {
      var arguments = new HashMap<String, @Nullable Object>();
      arguments.put("name", name);
      arguments.put("password", password.read());
      return arguments;
    }
  }
}
