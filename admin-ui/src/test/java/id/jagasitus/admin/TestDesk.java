package id.jagasitus.admin;

import id.jagasitus.account.AccountConfig;
import id.jagasitus.account.Accounts;
import id.jagasitus.account.Author;
import id.jagasitus.account.Profile;
import id.jagasitus.account.Role;
import id.jagasitus.console.office.OfficeDesks;
import id.jagasitus.console.office.Trail;
import id.jagasitus.journal.Journal;
import id.jagasitus.office.Inspection;
import id.jagasitus.office.Moment;
import id.jagasitus.office.Proof;
import id.jagasitus.office.Renewal;
import id.jagasitus.office.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The real office over a journal of its own, with people and a site that tests decide about. */
final class TestDesk {

  final OfficeDesks desks;
  final Accounts accounts;
  final Journal journal;
  Proof proof = Proof.NONE;

  TestDesk(InstantSource clock) {
    try {
      Path folder = Scratch.folder();
      var trail = new Trail();
      journal = Journal.open(folder.resolve("journal"), clock, List.of(trail::fold));
      var config = new AccountConfig(8, 1, 8, Duration.ofHours(1), Duration.ofHours(2));
      accounts = new Accounts(config, folder.resolve("code"), clock, new SecureRandom(), journal);
      journal.follow(accounts::fold);
      desks =
          OfficeDesks.over(
              journal,
              trail,
              accounts,
              clock,
              () -> ZoneId.of("Asia/Jakarta"),
              address -> "203.0.113.•");
      desks.provenBy(solved -> proof);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** People with names, as papers print them. */
  void people() throws IOException {
    person("budi", "Budi Santoso, S.Kom.", Role.ADMIN);
    person("siti", "Siti Rahma, S.H.", Role.KASUBBAG);
    person("rina", "Rina Wulandari, S.H., M.H.", Role.SEKRETARIS);
  }

  private void person(String name, String fullName, Role role) throws IOException {
    var author = new Author(name, "");
    accounts.add(author, name, Set.of(role), "sandi yang panjang".toCharArray());
    accounts.describe(author, name, new Profile(fullName, "", "", "", ""));
  }

  /** What the machine would know on an ordinary day. */
  void watch(LocalDate today) {
    var visitors =
        new Inspection(
            true,
            List.of(
                new Inspection.Fact("requests", "12.408"),
                new Inspection.Fact("visitors", "431"),
                new Inspection.Fact("notfound", "57")));
    desks.inspectedBy(Step.VISITORS, (step, day) -> visitors);
    desks.renewedBy(
        () ->
            List.of(
                new Renewal("domain", "pn-contoh.go.id", today.plusDays(20)),
                new Renewal("hosting", "Hosting <b>", today.plusDays(200))));
    desks.witnessedBy(
        (about, from, to) ->
            List.of(
                new Moment(
                    from.plusSeconds(60),
                    Moment.Kind.REQUEST,
                    "203.0.113.•",
                    "POST /wp-login.php<script> → 200"),
                new Moment(
                    from.plusSeconds(90), Moment.Kind.FILE, "", "berubah: /wp-content/a.php")));
  }

  /** A snapshot that was taken, verified and found clean after an instant. */
  void prove(Instant solved) {
    proof =
        new Proof(
            "c0ffee42",
            solved.plusSeconds(60),
            solved.plusSeconds(120),
            solved.plusSeconds(180),
            0);
  }
}
