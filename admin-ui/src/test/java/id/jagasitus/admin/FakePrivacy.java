package id.jagasitus.admin;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.privacy.PrivacyDesk;
import id.jagasitus.privacy.Erasure;
import id.jagasitus.privacy.Holding;
import id.jagasitus.privacy.Holding.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A desk at which one visitor is known everywhere; notes what it is asked to erase. */
final class FakePrivacy implements PrivacyDesk {

  static final String HOSTILE = "<script>alert(1)</script>\u202e surat 12";

  final List<String> acts = new ArrayList<>();
  private final Instant now;
  private Optional<Search> search = Optional.empty();
  boolean running;
  int blurDays;

  FakePrivacy(InstantSource clock) {
    now = clock.instant();
  }

  @Override
  public Overview overview() {
    return new Overview(
        90,
        60,
        blurDays,
        List.of(new Unmasking(now.minusSeconds(900), "budi", "203.0.113.0/24", HOSTILE)),
        List.of(
            new Line(
                new Erasure(
                    1,
                    "0123456789abcdef0123456789abcdef",
                    32,
                    "budi",
                    HOSTILE,
                    now.minusSeconds(9_000),
                    Optional.of(now.minusSeconds(8_990)),
                    Map.of("LOG", 412L, "INDEX", 412L)),
                false)),
        "");
  }

  @Override
  public Outcome blurAfter(Viewer viewer, int days) {
    if (days > 3_650) {
      return Outcome.refused(Refusal.BAD_SETTING, "blurDays", "0", "3650");
    }
    blurDays = days;
    return Outcome.done();
  }

  @Override
  public Outcome search(Viewer viewer, String who, String reason) {
    if (!who.equals("203.0.113.7")) {
      return Outcome.refused(Refusal.BAD_NETWORK);
    }
    search = Optional.of(new Search(7, who + "/32", running, found(), true, List.of()));
    return Outcome.done();
  }

  private List<Holding> found() {
    Instant until = now.plus(Duration.ofDays(90));
    return List.of(
        Holding.of(Place.INDEX, 412).between(now.minusSeconds(86_400), now).goesAt(until),
        Holding.of(Place.LOG, 412).goesAt(until),
        Holding.of(Place.IMPORTED, 0),
        Holding.of(Place.FINDINGS, 1).named(List.of("#12")).goesAt(until),
        Holding.of(Place.CASES, 1).named(List.of("#3")),
        Holding.of(Place.JOURNAL, 0),
        Holding.of(Place.SNAPSHOTS, 7).goesAt(now.plus(Duration.ofDays(7))),
        Holding.of(Place.DISCS, 1).named(List.of("cadangan-1.iso (lemari arsip)")),
        Holding.of(Place.SERVERS, 0));
  }

  @Override
  public Optional<Search> search(Viewer viewer) {
    return search;
  }

  @Override
  public Outcome erase(Viewer viewer, long id, String typed, String reason) {
    if (!typed.equals("203.0.113.7")) {
      return Outcome.refused(Refusal.NOT_THE_SAME);
    }
    acts.add(viewer.name() + " " + id + " " + reason);
    search = Optional.empty();
    return Outcome.done();
  }
}
