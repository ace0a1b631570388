package id.jagasitus.privacy;

import id.jagasitus.event.Network;
import java.io.IOException;

/** Tells what one place holds of somebody; may take seconds. */
public interface Holder {

  Holding.Place place();

  /**
   * Looks.
   *
   * @throws IOException when the place cannot be read now
   */
  Holding look(Network who) throws IOException;
}
