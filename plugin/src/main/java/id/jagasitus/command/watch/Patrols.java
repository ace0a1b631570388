package id.jagasitus.command.watch;

import id.jagasitus.command.CommandRefused;
import id.jagasitus.event.Signal;
import id.jagasitus.integrity.Outgoing;
import id.jagasitus.patrol.SitePatrol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Hands over the patrol of a site. */
public interface Patrols {

  /**
   * The patrol of the given folder, or of the site this server serves when none is given.
   *
   * @throws CommandRefused when no site is known
   */
  SitePatrol of(Optional<Path> site) throws IOException, CommandRefused;

  /** Where the served pages of this site lead and what they run; empty of another folder. */
  Optional<Outgoing> outgoing(SitePatrol of) throws IOException;

  /**
   * Takes what a look found: a look tells what is new only once, whoever asked for it.
   *
   * @throws IOException when it could not be written down
   */
  void tell(SitePatrol of, List<Signal> news) throws IOException;
}
