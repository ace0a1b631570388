package id.jagasitus.visitorlog;

import ch.qos.logback.access.common.spi.IAccessEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.time.ZoneId;

/**
 * Writes the lossless format of this package; named in {@code logback-access.xml}. Events of others
 * are left out, since only ours hold everything that the format needs.
 */
public final class EventEncoder extends EncoderBase<IAccessEvent> {

  private static final byte[] NOTHING = {};

  private int lastBytes;
  private LineWriter writer = new LineWriter(VisitorLogConfig.DEFAULT.zone());

  @Override
  public void start() {
    if (getContext().getObject(AccessFiles.ZONE) instanceof ZoneId zone) {
      writer = new LineWriter(zone);
    }
    super.start();
  }

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] encode(IAccessEvent event) {
    if (!(event instanceof LoggedRequest request)) {
      return NOTHING;
    }
    byte[] lines = writer.lines(request.all());
    lastBytes = lines.length;
    return lines;
  }

  /** Length of what was written last, bytes. */
  int lastBytes() {
    return lastBytes;
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }
}
