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

  Handler today() {
    return new TodayHandler(console, clock);
  }

  Handler todaySign() {
    return new TodayHandler(console, clock)::sign;
  }

  Handler todayMonth() {
    return new TodayHandler(console, clock)::month;
  }

  Handler procedure() {
    return new ProcedureHandler(console);
  }

  Handler procedureChange() {
    return new ProcedureHandler(console)::change;
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

  Handler deputise() {
    return new AccountsHandler(console)::deputise;
  }

  Handler deputyEnd() {
    return new AccountsHandler(console)::endDeputy;
  }

  Handler cases() {
    return new CasesHandler(console);
  }

  Handler caseNew() {
    return new CasesHandler(console)::blank;
  }

  Handler caseOpen() {
    return new CasesHandler(console)::open;
  }

  Handler caseShow() {
    return new CaseHandler(console, clock);
  }

  Handler caseAct() {
    return new CaseHandler(console, clock)::act;
  }

  Handler caseSheet() {
    return new CaseHandler(console, clock)::sheet;
  }

  Handler caseTimeline() {
    return new CaseHandler(console, clock)::timeline;
  }

  Handler submit() {
    return new SubmitHandler(console, clock);
  }

  Handler submitTry() {
    return new SubmitHandler(console, clock)::submit;
  }

  Handler submission() {
    return new SubmitHandler(console, clock)::report;
  }

  Handler forward() {
    return new SubmitHandler(console, clock)::forward;
  }

  Handler giveBack() {
    return new SubmitHandler(console, clock)::giveBack;
  }

  PrivacyHandler privacy() {
    return new PrivacyHandler(console);
  }

  Handler journal() {
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

  Handler profile() {
    return new ProfileHandler(console, clock);
  }

  Handler reveal() {
    return new ProfileHandler(console, clock)::reveal;
  }

  Handler findings() {
    return new FindingsHandler(console);
  }

  Handler finding() {
    return new FindingHandler(console);
  }

  Handler findingLegitimate() {
    return new FindingHandler(console)::legitimate;
  }

  Handler findingIgnore() {
    return new FindingHandler(console)::ignore;
  }

  Handler rules() {
    return new RulesHandler(console);
  }

  Handler rule() {
    return new RulesHandler(console)::one;
  }

  Handler ruleTurn() {
    return new RulesHandler(console)::turn;
  }

  Handler ownRules() {
    return new RulesHandler(console)::own;
  }

  Handler ownRulesWrite() {
    return new RulesHandler(console)::ownWrite;
  }

  Handler exceptions() {
    return new ExceptionsHandler(console);
  }

  Handler exceptionAdd() {
    return new ExceptionsHandler(console)::add;
  }

  Handler exceptionLift() {
    return new ExceptionsHandler(console)::lift;
  }

  Handler trial() {
    return new TrialHandler(console);
  }

  Handler trialTry() {
    return new TrialHandler(console)::tryIt;
  }

  Handler lookBack() {
    return new LookBackHandler(console);
  }

  Handler lookBackBegin() {
    return new LookBackHandler(console)::begin;
  }

  Handler lookBackStop() {
    return new LookBackHandler(console)::stop;
  }

  Handler health() {
    return new HealthHandler(console, clock);
  }

  Handler imports() {
    return new ImportHandler(console);
  }

  Handler importBegin() {
    return new ImportHandler(console)::begin;
  }

  Handler backupState() {
    return new BackupApi(console);
  }

  Handler backupTake() {
    return new BackupApi(console)::take;
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
    return new MailHandler(console.mail());
  }

  ExerciseHandler exercise() {
    return new ExerciseHandler(console);
  }

  GuideHandler guide() {
    return new GuideHandler(console.court());
  }

  Handler settings() {
    return new SettingsHandler(console);
  }

  Handler settingsChange() {
    return new SettingsHandler(console)::change;
  }

  Handler accounts() {
    return new AccountsHandler(console);
  }

  Handler accountAdd() {
    return new AccountsHandler(console)::add;
  }

  Handler accountAssign() {
    return new AccountsHandler(console)::assign;
  }

  Handler accountReset() {
    return new AccountsHandler(console)::reset;
  }

  Handler ownAccount() {
    return new OwnAccountHandler(console);
  }

  Handler passwordChange() {
    return new OwnAccountHandler(console)::changePassword;
  }

  Handler sessionEnd() {
    return new OwnAccountHandler(console)::endSession;
  }

  Handler logOut() {
    return new LogInHandler(console)::logOut;
  }

  Handler preference() {
    return new PreferenceHandler();
  }

  Handler logIn() {
    return new LogInHandler(console);
  }

  Handler logInTry() {
    return new LogInHandler(console)::tryIt;
  }

  Handler setUp() {
    return new SetUpHandler(console);
  }

  Handler setUpTry() {
    return new SetUpHandler(console)::tryIt;
  }

  Handler watch() {
    return new WatchHandler(console);
  }

  CleanupHandler cleanup() {
    return new CleanupHandler(console);
  }

  Handler watchOne() {
    return new WatchHandler(console)::one;
  }

  Handler watchAcknowledge() {
    return new WatchHandler(console)::acknowledge;
  }

  Handler watchLook() {
    return new WatchHandler(console)::look;
  }

  Handler watchSettings() {
    return new WatchHandler(console)::settings;
  }

  Handler watchChange() {
    return new WatchHandler(console)::change;
  }

  Handler watchAnnounce() {
    return new WatchHandler(console)::announce;
  }

  Handler content() {
    return new ContentHandler(console);
  }

  Handler contentChange() {
    return new ContentHandler(console)::change;
  }

  Handler changes() {
    return new ChangesHandler(console);
  }

  Handler change() {
    return new ChangesHandler(console)::one;
  }

  Handler changeApprove() {
    return new ChangesHandler(console)::approve;
  }

  Handler changeUndo() {
    return new ChangesHandler(console)::undo;
  }

  Handler changeReport() {
    return new ChangesHandler(console)::report;
  }

  Handler publish() {
    return new ChangesHandler(console)::publish;
  }

  Handler published() {
    return new ChangesHandler(console)::published;
  }

  Handler services() {
    return new ServicesHandler(console);
  }

  Handler servicesCalendar() {
    return new ServicesHandler(console)::calendar;
  }

  Handler serviceSave() {
    return new ServicesHandler(console)::save;
  }

  Handler serviceRemove() {
    return new ServicesHandler(console)::remove;
  }

  Handler serviceRenew() {
    return new ServicesHandler(console)::renew;
  }
}
