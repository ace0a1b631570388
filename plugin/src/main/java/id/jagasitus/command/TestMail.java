package id.jagasitus.command;

import id.jagasitus.console.paper.MailConsole;
import id.jagasitus.mail.Outbox;
import java.io.IOException;

/** {@code mail test ADDRESS}: sends a mail now, past the queue, and says what the server said. */
public record TestMail(MailConsole mail) implements Command {

  @Override
  public String name() {
    return "mail test";
  }

  @Override
  public void run(Arguments arguments, CommandOutput out) throws CommandRefused {
    String address = arguments.text("address");
    if (!Outbox.isAddress(address)) {
      throw CommandRefused.usage(
          "'" + address + "' is no mail address: expected one such as admin@pn-contoh.go.id");
    }
    try {
      mail.test(address);
    } catch (IOException e) {
      throw new CommandRefused("the mail was not taken: " + e.getMessage());
    }
    out.result(Pairs.of("address", address, "taken", true));
  }
}
