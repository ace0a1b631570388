package id.jagasitus;

import id.jagasitus.account.Role;
import id.jagasitus.command.SettingsPart;
import id.jagasitus.console.Caller;
import id.jagasitus.console.OfficeConsole;
import id.jagasitus.console.OfficeDesk.OfficeSettings;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.paper.CourtConsole;
import id.jagasitus.console.paper.CourtSettings;
import id.jagasitus.console.paper.MailConsole;
import id.jagasitus.console.paper.MailDesk.MailSettings;
import id.jagasitus.fresh.Section;
import id.jagasitus.fresh.SectionRegister;
import id.jagasitus.fresh.Terms;
import id.jagasitus.journal.Journal;
import id.jagasitus.office.Actor;
import id.jagasitus.office.Rulebook;
import id.jagasitus.office.Setting;
import id.jagasitus.privacy.BlurDays;
import id.jagasitus.uptime.Reachability;
import id.jagasitus.uptime.UptimeSettings;
import id.jagasitus.vault.Vault;
import id.jagasitus.vault.VaultSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything the office decides on its pages of settings, part by part. Passwords and keys lie in
 * files and are not among it; accounts are people, not settings.
 */
final class SettingsParts {

  /** The operator at the console. */
  private static final Viewer CONSOLE =
      new Viewer(Journal.SYSTEM, Set.of(Role.ADMIN), "", false, new Caller("", true, ""));

  private SettingsParts() {}

  static List<SettingsPart<?>> of(Installation home, Vault vault) {
    var parts = new ArrayList<SettingsPart<?>>();
    parts.add(office(home.office()));
    parts.add(court(home.papers().court()));
    parts.add(mail(home.papers().mail()));
    parts.add(backup(vault));
    parts.add(watch(home.watching().reachability()));
    parts.add(sections(home.watching().sections()));
    parts.add(privacy(home.privacy().blurDays()));
    Rulebook rulebook = home.procedure().rulebook();
    rulebook.all().forEach((name, value) -> parts.add(procedure(rulebook, name, value.getClass())));
    return parts;
  }

  private static SettingsPart<OfficeSettings> office(OfficeConsole desk) {
    return new SettingsPart<>(
        "office",
        OfficeSettings.class,
        desk::settings,
        wanted -> OfficeConsole.problem(wanted).map(SettingsParts::sentence),
        wanted -> done(desk.change(CONSOLE, wanted)));
  }

  /** The picture of the logo is no setting: whatever is there stays. */
  private static SettingsPart<CourtSettings> court(CourtConsole desk) {
    return new SettingsPart<>(
        "court",
        CourtSettings.class,
        () -> desk.settings().withLogo(""),
        wanted -> CourtConsole.problem(wanted).map(SettingsParts::sentence),
        wanted -> done(desk.change(CONSOLE, wanted)));
  }

  private static SettingsPart<MailSettings> mail(MailConsole desk) {
    return new SettingsPart<>(
        "mail",
        MailSettings.class,
        desk::settings,
        wanted -> MailConsole.problem(wanted).map(SettingsParts::sentence),
        wanted -> done(desk.change(CONSOLE, wanted, "")));
  }

  private static SettingsPart<VaultSettings> backup(Vault vault) {
    return new SettingsPart<>(
        "backup",
        VaultSettings.class,
        () -> vault.ledger().settings(),
        wanted ->
            wanted.problem().map(b -> b.name() + ": expected " + b.least() + " to " + b.most()),
        wanted -> vault.decide(wanted, Journal.SYSTEM));
  }

  private static SettingsPart<UptimeSettings> watch(Reachability reachability) {
    return new SettingsPart<>(
        "watch",
        UptimeSettings.class,
        reachability::settings,
        wanted -> Optional.empty(), // the record refuses what cannot be
        wanted -> reachability.change(Journal.SYSTEM, "", wanted));
  }

  /**
   * The register of sections: what the program came with, as it holds now, and the court's own.
   *
   * @param byId by the section's id; what is not named is as delivered, or is no own section
   */
  record Sections(Map<String, Terms> byId) {
    Sections {
      byId = new TreeMap<>(byId);
    }
  }

  private static SettingsPart<Sections> sections(SectionRegister register) {
    return new SettingsPart<>(
        "sections",
        Sections.class,
        () -> sectionsNow(register),
        wanted -> sectionFlaws(register, wanted),
        wanted -> changeSections(register, wanted));
  }

  private static Sections sectionsNow(SectionRegister register) {
    var byId = new TreeMap<String, Terms>();
    register.all().forEach(each -> byId.put(each.id(), each.terms()));
    return new Sections(byId);
  }

  private static Optional<String> sectionFlaws(SectionRegister register, Sections wanted) {
    return wanted.byId().entrySet().stream()
        .flatMap(each -> register.problem(each.getKey(), each.getValue()).stream())
        .findFirst();
  }

  private static void changeSections(SectionRegister register, Sections wanted) throws IOException {
    for (Section each : register.all()) {
      if (!wanted.byId().containsKey(each.id())) {
        register.reset(Journal.SYSTEM, "", each.id());
      }
    }
    for (Map.Entry<String, Terms> each : wanted.byId().entrySet()) {
      register.put(Journal.SYSTEM, "", each.getKey(), each.getValue());
    }
  }

  private static SettingsPart<BlurDays.Rule> privacy(BlurDays days) {
    return new SettingsPart<>(
        "privacy",
        BlurDays.Rule.class,
        days::rule,
        wanted -> Optional.empty(), // the record refuses what cannot be
        wanted -> days.set(Journal.SYSTEM, "", wanted));
  }

  private static <T extends Setting> SettingsPart<T> procedure(
      Rulebook rulebook, String name, Class<T> type) {
    return new SettingsPart<>(
        name,
        type,
        () -> rulebook.get(type),
        wanted -> Optional.empty(), // the record refuses what cannot be
        wanted -> rulebook.set(Actor.SYSTEM, wanted));
  }

  private static String sentence(Outcome outcome) {
    if (!(outcome instanceof Outcome.Refused refused)) {
      throw new IllegalArgumentException("nothing was refused");
    }
    List<String> facts = refused.facts();
    return refused.why() == Refusal.BAD_SETTING && facts.size() == 3
        ? facts.get(0)
            + ": expected "
            + facts.get(1)
            + (facts.get(2).isEmpty() ? "" : " to " + facts.get(2))
        : refused.why() + " " + String.join(", ", facts);
  }

  private static void done(Outcome outcome) throws IOException {
    if (outcome instanceof Outcome.Refused refused) {
      throw new IOException(sentence(refused));
    }
  }
}
