package id.jagasitus.visitorlog;

import ch.qos.logback.access.common.spi.IAccessEvent;
import ch.qos.logback.core.joran.spi.NoAutoStart;
import ch.qos.logback.core.rolling.DefaultTimeBasedFileNamingAndTriggeringPolicy;
import java.io.File;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Logback's daily files under the plugin's own clock. When that clock jumped ahead and came back,
 * the file of the false day is closed, instead of being written to until that day comes.
 */
@NoAutoStart
public final class DailyFiles extends DefaultTimeBasedFileNamingAndTriggeringPolicy<IAccessEvent> {

  private static final long DAY = Duration.ofDays(1).toMillis();

  @Override
  public long getCurrentTime() {
    return context.getObject(AccessFiles.CLOCK) instanceof InstantSource clock
        ? clock.millis()
        : super.getCurrentTime();
  }

  @Override
  public boolean isTriggeringEvent(File activeFile, IAccessEvent event) {
    if (getCurrentTime() + DAY < dateInCurrentPeriod.toEpochMilli()) {
      atomicNextCheck.set(0);
    }
    return super.isTriggeringEvent(activeFile, event);
  }
}
