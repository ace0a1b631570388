package id.jagasitus;

import id.jagasitus.account.AccountConfig;
import id.jagasitus.capture.CaptureConfig;
import id.jagasitus.config.Settings;
import id.jagasitus.store.StoreConfig;
import id.jagasitus.visitorlog.VisitorLogConfig;
import java.util.List;
import java.util.Set;

/**
 * Everything the machine dictates, feature by feature. What the office decides is in the journal.
 *
 * @param ownHosts names the public site is reached under, for telling own links from foreign ones
 */
public record PluginConfig(
    CaptureConfig capture,
    VisitorLogConfig visitorLog,
    StoreConfig store,
    AccountConfig account,
    Set<String> ownHosts) {

  public PluginConfig {
    ownHosts = Set.copyOf(ownHosts);
  }

  /**
   * Reads every feature's part, and {@code [site]} with {@code hosts}. The caller reads its own
   * parts beside it and then finishes the settings.
   */
  public static PluginConfig from(Settings settings) {
    return new PluginConfig(
        CaptureConfig.from(settings),
        VisitorLogConfig.from(settings),
        StoreConfig.from(settings),
        AccountConfig.from(settings),
        Set.copyOf(settings.table("site").texts("hosts", List.of())));
  }
}
