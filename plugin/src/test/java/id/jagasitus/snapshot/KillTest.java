package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.repository.LocalBackend;
import id.jagasitus.repository.Repository;
import id.jagasitus.repository.TestRepositories;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that takes snapshots is killed at random moments, for good. */
final class KillTest {

  private static final int KILLS = Integer.getInteger("jagasitus.kills", 10);

  @TempDir Path folder;

  /** The program that is killed: takes snapshots of a changing folder, and says when it begins. */
  static final class Victim {

    private Victim() {}

    public static void main(String[] arguments) throws Exception {
      var backend = new LocalBackend(Path.of(arguments[0]));
      Path site = Path.of(arguments[1]);
      try (Repository repository = TestRepositories.open(backend)) {
        for (int i = 0; ; i++) {
          TestTrees.write(site.resolve("besar-" + i % 3), TestTrees.noise(i, 5_000_000));
          System.out.println("mulai");
          new Archiver(repository, TestRepositories.environment(), 2)
              .snapshot(ArchiveRequest.of(List.of(site)), Work.unslowed());
        }
      }
    }
  }

  @Test
  void kill_atAnyMoment_leavesWhatResticCallsSound() throws Exception {
    Path place = folder.resolve("repo");
    var restic = new Restic(place, folder);
    Path site = TestTrees.site(folder.resolve("situs"));
    Vault vault = Vault.create(place);
    vault.archive(site);
    long seed = new Random().nextLong();
    var moments = new Random(seed);
    int acknowledged = vault.list().size();
    for (int i = 0; i < KILLS; i++) {
      kill(place, site, moments.nextInt(400));
      assertTrue(vault.list().size() >= acknowledged, "seed " + seed);
      acknowledged = vault.list().size();
      assertEquals(List.of(), vault.check().errors(), "seed " + seed + " kill " + i);
    }
    restic.run("unlock");
    restic.check();
    vault.archive(site);
  }

  private static void kill(Path place, Path site, int afterMillis) throws Exception {
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                Victim.class.getName(),
                place.toString(),
                site.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertEquals('m', victim.getInputStream().read(), "it has begun");
      victim.waitFor(afterMillis, TimeUnit.MILLISECONDS);
    } finally {
      victim.destroyForcibly().waitFor();
    }
    assertTrue(Files.exists(place.resolve("config")));
  }

  /** Jackson's annotations, which no code of ours names. */
  private static Class<?> jacksonAnnotation() {
    try {
      return Class.forName("com.fasterxml.jackson.annotation.JsonInclude");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("Jackson is here without its annotations", e);
    }
  }

  /** What the victim needs, wherever this test's own loader found it. */
  private static String classPath() {
    return Stream.of(
            Victim.class,
            Archiver.class,
            com.github.luben.zstd.Zstd.class,
            org.bouncycastle.crypto.macs.Poly1305.class,
            tools.jackson.databind.json.JsonMapper.class,
            tools.jackson.core.json.JsonFactory.class,
            jacksonAnnotation())
        .map(
            type ->
                Path.of(
                        URI.create(
                            type.getProtectionDomain().getCodeSource().getLocation().toString()))
                    .toString())
        .distinct()
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }
}
