package id.jagasitus.admin;

import id.jagasitus.Console;
import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * What handlers are made of, and the handlers.
 *
 * @param console the door
 * @param clock wall time
 * @param random for the secrets of forms
 * @param assets static files
 */
record Pages(Console console, InstantSource clock, SecureRandom random, Assets assets) {

  Problems problems() {
    return new Problems();
  }

  Handler dashboard() {
    return new DashboardHandler(console, clock);
  }

  TodayHandler today() {
    return new TodayHandler(console, clock);
  }

  ProcedureHandler procedure() {
    return new ProcedureHandler(console);
  }

  Handler ownDescribe() {
    return new SecondFactorHandler(console)::describe;
  }

  Handler factorPropose() {
    return new SecondFactorHandler(console)::propose;
  }

  Handler factorConfirm() {
    return new SecondFactorHandler(console)::confirm;
  }

  Handler factorRemove() {
    return new SecondFactorHandler(console)::remove;
  }

  Handler tokenAdd() {
    return new SecondFactorHandler(console)::addToken;
  }

  Handler tokenEnd() {
    return new SecondFactorHandler(console)::endToken;
  }

  CasesHandler cases() {
    return new CasesHandler(console);
  }

  CaseHandler caseShow() {
    return new CaseHandler(console, clock);
  }

  SubmitHandler submit() {
    return new SubmitHandler(console, clock);
  }

  PrivacyHandler privacy() {
    return new PrivacyHandler(console);
  }

  JournalHandler journal() {
    return new JournalHandler(console);
  }

  Handler visitors() {
    return new VisitorsHandler(console, clock);
  }

  Handler tail() {
    return new TailHandler(console, clock);
  }

  Handler export() {
    return new ExportHandler(console, clock);
  }

  ProfileHandler profile() {
    return new ProfileHandler(console, clock);
  }

  Handler findings() {
    return new FindingsHandler(console);
  }

  FindingHandler finding() {
    return new FindingHandler(console);
  }

  RulesHandler rules() {
    return new RulesHandler(console);
  }

  ExceptionsHandler exceptions() {
    return new ExceptionsHandler(console);
  }

  TrialHandler trial() {
    return new TrialHandler(console);
  }

  LookBackHandler lookBack() {
    return new LookBackHandler(console);
  }

  Handler health() {
    return new HealthHandler(console, clock);
  }

  ImportHandler imports() {
    return new ImportHandler(console);
  }

  BackupApi backupState() {
    return new BackupApi(console);
  }

  SnapshotsHandler snapshots() {
    return new SnapshotsHandler(console, clock);
  }

  SnapshotFilesHandler snapshotFiles() {
    return new SnapshotFilesHandler(console);
  }

  SnapshotRestoreHandler snapshotRestore() {
    return new SnapshotRestoreHandler(console);
  }

  SnapshotDiscsHandler snapshotDiscs() {
    return new SnapshotDiscsHandler(console);
  }

  SnapshotKeysHandler snapshotKeys() {
    return new SnapshotKeysHandler(console);
  }

  SnapshotRulesHandler snapshotRules() {
    return new SnapshotRulesHandler(console);
  }

  ReportsHandler reports() {
    return new ReportsHandler(console.reports(), problems());
  }

  AttachHandler attachments() {
    return new AttachHandler(console, problems());
  }

  TablesHandler tables() {
    return new TablesHandler(console, clock.instant());
  }

  SiteTablesHandler siteTables() {
    return new SiteTablesHandler(console);
  }

  LettersHandler letters() {
    return new LettersHandler(console.papers(), problems());
  }

  VerifyHandler verify() {
    return new VerifyHandler(console.reports());
  }

  CourtHandler court() {
    return new CourtHandler(console.court(), problems());
  }

  MailHandler mail() {
    return new MailHandler(console.mail(), console.accounts());
  }

  ExerciseHandler exercise() {
    return new ExerciseHandler(console);
  }

  GuideHandler guide() {
    return new GuideHandler(console.court());
  }

  SettingsHandler settings() {
    return new SettingsHandler(console);
  }

  AccountsHandler accounts() {
    return new AccountsHandler(console);
  }

  OwnAccountHandler ownAccount() {
    return new OwnAccountHandler(console);
  }

  Handler preference() {
    return new PreferenceHandler();
  }

  LogInHandler logIn() {
    return new LogInHandler(console);
  }

  SetUpHandler setUp() {
    return new SetUpHandler(console);
  }

  WatchHandler watch() {
    return new WatchHandler(console);
  }

  CleanupHandler cleanup() {
    return new CleanupHandler(console);
  }

  Handler content() {
    return new ContentHandler(console);
  }

  SectionsHandler sections() {
    return new SectionsHandler(console);
  }

  ServedChangesHandler served() {
    return new ServedChangesHandler(console);
  }

  ChangesHandler changes() {
    return new ChangesHandler(console);
  }

  ServicesHandler services() {
    return new ServicesHandler(console);
  }
}
