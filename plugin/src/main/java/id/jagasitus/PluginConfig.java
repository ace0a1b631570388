package id.jagasitus;

import id.jagasitus.accesslog.TailConfig;
import id.jagasitus.account.AccountConfig;
import id.jagasitus.capture.CaptureConfig;
import id.jagasitus.config.ConfigException;
import id.jagasitus.config.Settings;
import id.jagasitus.detect.DetectConfig;
import id.jagasitus.finding.FindingConfig;
import id.jagasitus.store.StoreConfig;
import id.jagasitus.vault.SnapshotConfig;
import id.jagasitus.visitorlog.VisitorLogConfig;
import java.util.List;
import java.util.Set;

/**
 * Everything the machine dictates, feature by feature. What the office decides is in the journal.
 *
 * @param tails logs of other servers to follow
 * @param ownHosts names the public site is reached under, for telling own links from foreign ones
 */
public record PluginConfig(
    CaptureConfig capture,
    VisitorLogConfig visitorLog,
    StoreConfig store,
    AccountConfig account,
    AdminConfig admin,
    DetectConfig detect,
    FindingConfig finding,
    List<TailConfig> tails,
    SnapshotConfig snapshot,
    Set<String> ownHosts) {

  public PluginConfig {
    tails = List.copyOf(tails);
    ownHosts = Set.copyOf(ownHosts);
  }

  /**
   * Reads every feature's part, {@code [site]} with {@code hosts}, and checks {@code [serve]}.
   *
   * @throws ConfigException with all mistakes at once
   */
  public static PluginConfig from(Settings settings) throws ConfigException {
    var config = read(settings);
    checkServe(settings.table("serve"));
    settings.finish();
    return config;
  }

  /**
   * The launcher reads this table before there is a plugin; its mistakes are told with the rest.
   */
  private static void checkServe(Settings serve) {
    serve.integer("port", 8080, 0, 65_535);
    serve.text("host");
    serve.path("site");
  }

  private static PluginConfig read(Settings settings) {
    return new PluginConfig(
        CaptureConfig.from(settings),
        VisitorLogConfig.from(settings),
        StoreConfig.from(settings),
        AccountConfig.from(settings),
        AdminConfig.from(settings),
        DetectConfig.from(settings),
        FindingConfig.from(settings),
        TailConfig.from(settings),
        SnapshotConfig.from(settings),
        Set.copyOf(settings.table("site").texts("hosts", List.of())));
  }
}
