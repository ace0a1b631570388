package id.jagasitus.command.watch;

import id.jagasitus.command.CommandRefused;
import id.jagasitus.patrol.SitePatrol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Hands over the patrol of a site. */
@FunctionalInterface
public interface Patrols {

  /**
   * The patrol of the given folder, or of the site this server serves when none is given.
   *
   * @throws CommandRefused when no site is known
   */
  SitePatrol of(Optional<Path> site) throws IOException, CommandRefused;
}
