package id.jagasitus.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code snapshot …}. */
@Command(
    name = "snapshot",
    description = {
      "Saves the site, proves the copies and brings them back; works without a running server.",
      "The repository is in the format of restic, which reads and checks it too."
    },
    subcommands = {
      SnapshotGroup.Init.class,
      SnapshotGroup.Create.class,
      SnapshotGroup.ListAll.class,
      SnapshotGroup.Show.class,
      SnapshotGroup.Diff.class,
      SnapshotGroup.Verify.class,
      SnapshotGroup.Restore.class,
      SnapshotGroup.Undo.class,
      SnapshotGroup.Drill.class,
      SnapshotGroup.Forget.class,
      SnapshotGroup.Prune.class,
      SnapshotGroup.Copy.class,
      SnapshotGroup.Export.class,
      SnapshotGroup.Gather.class,
      SnapshotGroup.Unlock.class,
      SnapshotGroup.RebuildIndex.class
    })
final class SnapshotGroup extends CommandGroup {

  SnapshotGroup() {}

  @Command(name = "init", description = "Makes a repository.")
  static final class Init extends SnapshotOptions {

    @Option(names = "--recovery", description = "add a recovery key and print its words once")
    private boolean recovery;

    Init() {}

    @Override
    void add(Map<String, @Nullable Object> arguments) {
      arguments.put("recovery", recovery);
    }
  }

  @Command(name = "create", description = "Takes a snapshot of folders.")
  static final class Create extends SnapshotOptions {

    @Option(
        names = "--site",
        paramLabel = "DIR",
        description = "what to save; all that belongs to the home when not given")
    private List<Path> sites = new ArrayList<>();

    @Option(names = "--exclude", paramLabel = "PATH", description = "what to leave out")
    private List<Path> excluded = new ArrayList<>();

    @Option(names = "--tag", paramLabel = "WORD", description = "a word to find it by")
    private List<String> tags = new ArrayList<>();

    Create() {}

    @Override
    void add(Map<String, @Nullable Object> arguments) {
      arguments.put("site", absolute(sites));
      arguments.put("exclude", absolute(excluded));
      arguments.put("tag", tags);
    }
  }

  @Command(name = "list", description = "Lists the snapshots, oldest first.")
  static final class ListAll extends SnapshotOptions {

    ListAll() {}

    @Override
    void add(Map<String, @Nullable Object> arguments) {}
  }

  @Command(name = "show", description = "Shows one snapshot.")
  static final class Show extends SnapshotOptions {

    @Parameters(paramLabel = "ID", description = "first digits of its id, or latest")
    private String id = "";

    Show() {}

    @Override
    void add(Map<String, @Nullable Object> arguments) {
      arguments.put("id", id);
    }
  }

  @Command(name = "diff", description = "Compares two snapshots, or one with the live site.")
  static final class Diff extends SnapshotOptions {

    @Parameters(index = "0", paramLabel = "ID", description = "the older one")
    private String id = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "the newer one")
    private @Nullable String other;

    @Option(names = "--site", paramLabel = "DIR", description = "the live folder instead")
    private @Nullable Path site;

    Diff() {}

    @Override
    void add(Map<String, @Nullable Object> arguments) {
      arguments.put("id", id);
      arguments.put("with", other);
      arguments.put("site", site == null ? null : absolute(site));
    }
  }

  @Command(name = "verify", description = "Proves that the repository is sound.")
  static final class Verify extends SnapshotOptions {

    @Option(names = "--read-data", description = "read back every byte")
    private boolean readData;

    Verify() {}

    @Override
    void add(Map<String, @Nullable Object> arguments) {
      arguments.put("read-data", readData);
    }
  }

  @Command(name = "restore", description = "Writes files of a snapshot into a new folder.")
  static final class Restore extends SnapshotOptions {

    @Parameters(index = "0", paramLabel = "ID", description = "first digits, or latest")
    private String id = "";

    @Parameters(index = "1..*", paramLabel = "PATH", description = "these only, below --root")
    private List<String> paths = new ArrayList<>();

    @ArgGroup(multiplicity = "1")
    private Where where = new Where();

    @Option(
        names = "--even-suspicious",
        description = "with --live: also where signs of injected content were found")
    private boolean evenSuspicious;

    @Option(
        names = "--root",
        paramLabel = "DIR",
        description = "folder of the snapshot that becomes the target; all of it when not given")
    private @Nullable String root;

    @Option(names = "--outside-links", description = "restore links that lead out of the folder")
    private boolean outsideLinks;

    @Option(names = "--dry-run", description = "only say what would be restored")
    private boolean dryRun;

    Restore() {}

    /** One of the two. */
    private static final class Where {

      @Option(names = "--target", paramLabel = "DIR", description = "new folder")
      private @Nullable Path target;

      @Option(
          names = "--live",
          description = "onto the site that this home's server serves; can be undone")
      private boolean live;

      Where() {}
    }

    @Override
    void add(Map<String, @Nullable Object> arguments) {
      arguments.put("id", id);
      arguments.put("path", paths);
      arguments.put("target", where.target == null ? null : absolute(where.target));
      arguments.put("live", where.live);
      arguments.put("even-suspicious", evenSuspicious);
      arguments.put("root", root);
      arguments.put("outside-links", outsideLinks);
      arguments.put("dry-run", dryRun);
    }
  }

  @Command(name = "undo", description = "Takes the newest restore of the live site back.")
  static final class Undo extends SnapshotOptions {

    Undo() {}

    @Override
    void add(Map<String, @Nullable Object> arguments) {}
  }

  @Command(name = "drill", description = "Restores for trial, compares, serves, fetches pages.")
  static final class Drill extends SnapshotOptions {

    @Parameters(arity = "0..1", paramLabel = "ID", description = "the newest when not given")
    private @Nullable String id;

    Drill() {}

    @Override
    void add(Map<String, @Nullable Object> arguments) {
      arguments.put("id", id);
    }
  }

  @Command(name = "forget", description = "Lets snapshots go by age; shows the plan only.")
  static final class Forget extends SnapshotOptions {

    @Option(names = "--keep-last", paramLabel = "N", description = "the newest so many")
    private @Nullable Long last;

    @Option(names = "--keep-daily", paramLabel = "N", description = "so many days")
    private @Nullable Long daily;

    @Option(names = "--keep-weekly", paramLabel = "N", description = "so many weeks")
    private @Nullable Long weekly;

    @Option(names = "--keep-monthly", paramLabel = "N", description = "so many months")
    private @Nullable Long monthly;

    @Option(names = "--keep-yearly", paramLabel = "N", description = "so many years")
    private @Nullable Long yearly;

    @Option(names = "--keep-tag", paramLabel = "WORD", description = "for ever, by tag")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--apply", description = "carry the plan out")
    private boolean apply;

    Forget() {}

    @Override
    void add(Map<String, @Nullable Object> arguments) {
      arguments.put("keep-last", last);
      arguments.put("keep-daily", daily);
      arguments.put("keep-weekly", weekly);
      arguments.put("keep-monthly", monthly);
      arguments.put("keep-yearly", yearly);
      arguments.put("keep-tag", tags);
      arguments.put("apply", apply);
    }
  }

  @Command(name = "prune", description = "Frees the space of data that no snapshot needs.")
  static final class Prune extends SnapshotOptions {

    Prune() {}

    @Override
    void add(Map<String, @Nullable Object> arguments) {}
  }

  @Command(name = "copy", description = "Copies all snapshots into another repository.")
  static final class Copy extends SnapshotOptions {

    @Parameters(paramLabel = "TARGET", description = "the other repository; made when absent")
    private String target = "";

    @Option(
        names = "--target-password-file",
        paramLabel = "FILE",
        description = "its password; the same when not given")
    private @Nullable Path password;

    Copy() {}

    @Override
    void add(Map<String, @Nullable Object> arguments) {
      arguments.put("target", place(target));
      arguments.put("target-password-file", password == null ? null : absolute(password));
    }
  }

  @Command(name = "export", description = "Writes disc images, each a valid BagIt bag.")
  static final class Export extends SnapshotOptions {

    @Option(names = "--media", required = true, paramLabel = "MEDIA", description = "cd or dvd")
    private String media = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "for the images")
    private Path out = Path.of("");

    Export() {}

    @Override
    void add(Map<String, @Nullable Object> arguments) {
      arguments.put("media", media);
      arguments.put("out", absolute(out));
    }
  }

  @Command(name = "gather", description = "Joins discs into the repository that --repo names.")
  static final class Gather extends SnapshotOptions {

    @Parameters(
        arity = "1..*",
        paramLabel = "DISC",
        description = "folders where the discs are mounted or unpacked, in any order")
    private List<Path> discs = new ArrayList<>();

    Gather() {}

    @Override
    void add(Map<String, @Nullable Object> arguments) {
      arguments.put("disc", absolute(discs));
    }
  }

  @Command(name = "unlock", description = "Removes locks whose holders are gone.")
  static final class Unlock extends SnapshotOptions {

    @Option(names = "--all", description = "all locks, when you are sure that nobody works")
    private boolean all;

    Unlock() {}

    @Override
    void add(Map<String, @Nullable Object> arguments) {
      arguments.put("all", all);
    }
  }

  @Command(name = "rebuild-index", description = "Writes a lost or damaged index anew.")
  static final class RebuildIndex extends SnapshotOptions {

    RebuildIndex() {}

    @Override
    void add(Map<String, @Nullable Object> arguments) {}
  }
}
