package id.jagasitus.console.watch;

import id.jagasitus.cleanup.Cleanups;
import id.jagasitus.cleanup.Lack;
import id.jagasitus.cleanup.Proof;
import id.jagasitus.cleanup.Samples;
import id.jagasitus.cleanup.Stage;
import id.jagasitus.console.watch.CleanupDesk.Remaining;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Looks for what shows that a stage of a clean-up was done. Where the way in was, whether passwords
 * are new, and who was told cannot be seen from here: of those stages the note is the evidence.
 */
final class StageProofs {

  private static final String UNAVAILABLE = "503";
  private static final String OK = "200";

  private final Supplier<WatchDesk.Watched> watch;
  private final SiteLook site;
  private final Function<Instant, Optional<String>> saved;
  private final SiteSigns signs;

  StageProofs(
      Supplier<WatchDesk.Watched> watch,
      SiteLook site,
      Function<Instant, Optional<String>> saved,
      SiteSigns signs) {
    this.watch = watch;
    this.site = site;
    this.saved = saved;
    this.signs = signs;
  }

  /** Whether a stage says that nothing critical is left anywhere, which no reason can replace. */
  static boolean clean(Stage stage) {
    return stage == Stage.RESCAN || stage == Stage.BACKUP;
  }

  /** Looks at the site as far as a stage says something of it. */
  void look(Stage stage) throws IOException {
    switch (stage) {
      case EVIDENCE, RESTORE, BACKUP -> site.files();
      case RESCAN -> site.all();
      case NOTICE, ENTRY, PASSWORDS, SEARCH -> {}
    }
  }

  /** Of the first stage: how many files were copied, and how many were not. */
  static Proof of(Samples samples) {
    int copied = samples.files().size();
    return Proof.of(
        List.of(Integer.toString(copied), Integer.toString(samples.left().size())),
        copied == 0 ? List.of(Lack.COPIES) : List.of());
  }

  /**
   * Of any later stage, after {@link #look}.
   *
   * @param signed the stages before it
   * @param places of the finding
   */
  Proof of(Stage stage, List<Cleanups.Signed> signed, Set<String> places) throws IOException {
    return switch (stage) {
      case NOTICE -> notice();
      case RESTORE -> restored(places);
      case RESCAN -> seen();
      case BACKUP -> saved(signed);
      case EVIDENCE, ENTRY, PASSWORDS, SEARCH -> Proof.WORD;
    };
  }

  private Proof notice() throws IOException {
    String home = site.home();
    return home.equals(UNAVAILABLE)
        ? Proof.of(List.of(home), List.of())
        : Proof.of(List.of(), List.of(Lack.NOTICE));
  }

  private Proof restored(Set<String> places) {
    boolean left = signs.remaining().stream().map(Remaining::place).anyMatch(places::contains);
    return left
        ? Proof.of(List.of(), List.of(Lack.PLACES))
        : Proof.of(List.of(Integer.toString(places.size())), List.of());
  }

  /** A server that shows the notice, or nothing, shows no sign either. */
  private Proof seen() throws IOException {
    WatchDesk.Watched now = watch.get();
    var pages = now.served().pages();
    boolean answered =
        !pages.isEmpty() && pages.stream().allMatch(page -> page.problem().isEmpty());
    boolean served = answered && site.home().equals(OK);
    int files = now.view().inventory().files().size();
    return Proof.of(
        List.of(Integer.toString(files), Integer.toString(pages.size())),
        served ? List.of() : List.of(Lack.SERVED));
  }

  private Proof saved(List<Cleanups.Signed> signed) {
    var lacks = new ArrayList<Lack>();
    Optional<String> snapshot = saved.apply(scanned(signed));
    if (snapshot.isEmpty()) {
      lacks.add(Lack.SNAPSHOT);
    }
    WatchDesk.Watched now = watch.get();
    if (now.site().isPresent() && !(now.approved() && now.pending().isEmpty())) {
      lacks.add(Lack.BASELINE);
    }
    return Proof.of(snapshot.stream().toList(), lacks);
  }

  private static Instant scanned(List<Cleanups.Signed> signed) {
    return signed.stream()
        .filter(each -> each.stage() == Stage.RESCAN)
        .map(Cleanups.Signed::at)
        .findFirst()
        .orElse(Instant.MAX);
  }
}
