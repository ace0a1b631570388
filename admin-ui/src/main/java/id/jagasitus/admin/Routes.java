package id.jagasitus.admin;

import static id.jagasitus.admin.Access.ADMIN;
import static id.jagasitus.admin.Access.ANYONE;
import static id.jagasitus.admin.Access.MEMBER;
import static id.jagasitus.admin.Access.PROGRAM;
import static id.jagasitus.admin.Access.SIGNED_IN;
import static id.jagasitus.admin.Route.get;
import static id.jagasitus.admin.Route.post;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All pages. To add one: a handler, its record, its template, and a line here. */
final class Routes {

  static final String HOME = "/";
  static final String SET_UP = "/siapkan";
  static final String LOG_IN = "/masuk";
  static final String PASSWORD = "/akun-saya";

  private static final List<Route> ALL =
      List.of(
          get(HOME, MEMBER, Pages::dashboard),
          get(TodayHandler.PATH, MEMBER, Pages::today),
          post("/hari-ini/periksa", MEMBER, pages -> pages.today()::sign),
          get("/hari-ini/catatan", MEMBER, pages -> pages.today()::month),
          get(ProcedureHandler.PATH, ADMIN, Pages::procedure),
          post(ProcedureHandler.PATH, ADMIN, pages -> pages.procedure()::change),
          get(CaseLinks.LIST, MEMBER, Pages::cases),
          get(CaseLinks.NEW, MEMBER, pages -> pages.cases()::blank),
          post(CaseLinks.NEW, MEMBER, pages -> pages.cases()::open),
          get(CaseLinks.ONE, MEMBER, Pages::caseShow),
          post(CaseLinks.ACT, MEMBER, pages -> pages.caseShow()::act),
          post(CaseLinks.ATTACH, MEMBER, pages -> pages.attachments()::attach),
          get(CaseLinks.FILE, MEMBER, pages -> pages.attachments()::file),
          get(CaseLinks.SHEET, MEMBER, pages -> pages.caseShow()::sheet),
          get(CaseLinks.TIMELINE, MEMBER, pages -> pages.caseShow()::timeline),
          get(CaseLinks.SUBMIT, MEMBER, Pages::submit),
          post(CaseLinks.SUBMIT, MEMBER, pages -> pages.submit()::submit),
          get(CaseLinks.REPORT, MEMBER, pages -> pages.submit()::report),
          post(CaseLinks.FORWARD, MEMBER, pages -> pages.submit()::forward),
          post(CaseLinks.RETURN, MEMBER, pages -> pages.submit()::giveBack),
          get("/jejak", MEMBER, Pages::journal),
          get(PrivacyHandler.PATH, ADMIN, Pages::privacy),
          post("/privasi/cari", ADMIN, pages -> pages.privacy()::search),
          post("/privasi/simpan", ADMIN, pages -> pages.privacy()::keep),
          get("/privasi/hapus", ADMIN, pages -> pages.privacy()::confirm),
          post("/privasi/hapus", ADMIN, pages -> pages.privacy()::erase),
          get("/privasi/pemberitahuan", ADMIN, pages -> pages.privacy()::notice),
          get(TablesHandler.CASES, MEMBER, pages -> pages.tables()::cases),
          get(TablesHandler.REPORTS, MEMBER, pages -> pages.tables()::reports),
          get(TablesHandler.TIMELINE, MEMBER, pages -> pages.tables()::timeline),
          get(TablesHandler.MONTH, MEMBER, pages -> pages.tables()::month),
          get(TablesHandler.SERVICES, MEMBER, pages -> pages.tables()::services),
          get(TablesHandler.JOURNAL, MEMBER, pages -> pages.tables()::journal),
          get(SiteTablesHandler.FINDINGS, MEMBER, pages -> pages.siteTables()::findings),
          get(SiteTablesHandler.EXCEPTIONS, MEMBER, pages -> pages.siteTables()::exceptions),
          get(SiteTablesHandler.SECTIONS, MEMBER, pages -> pages.siteTables()::sections),
          get(SiteTablesHandler.CHANGES, MEMBER, pages -> pages.siteTables()::changes),
          get(SiteTablesHandler.SNAPSHOTS, MEMBER, pages -> pages.siteTables()::snapshots),
          get(SiteTablesHandler.ERASURES, ADMIN, pages -> pages.siteTables()::erasures),
          get(SiteTablesHandler.UNMASKED, ADMIN, pages -> pages.siteTables()::unmasked),
          get("/pengunjung", MEMBER, Pages::visitors),
          get("/pengunjung/langsung", MEMBER, Pages::tail),
          get("/pengunjung/unduh", MEMBER, Pages::export),
          get("/alamat", MEMBER, Pages::profile),
          post("/alamat/buka", ADMIN, pages -> pages.profile()::reveal),
          get("/temuan", MEMBER, Pages::findings),
          get("/temuan/satu", MEMBER, Pages::finding),
          post("/temuan/wajar", MEMBER, pages -> pages.finding()::legitimate),
          post("/temuan/abaikan", MEMBER, pages -> pages.finding()::ignore),
          get("/aturan", MEMBER, Pages::rules),
          get("/aturan/satu", MEMBER, pages -> pages.rules()::one),
          post("/aturan/pakai", ADMIN, pages -> pages.rules()::turn),
          get("/aturan/sendiri", MEMBER, pages -> pages.rules()::own),
          post("/aturan/sendiri", ADMIN, pages -> pages.rules()::ownWrite),
          get("/aturan/pengecualian", MEMBER, Pages::exceptions),
          post("/aturan/pengecualian/tambah", ADMIN, pages -> pages.exceptions()::add),
          post("/aturan/pengecualian/cabut", ADMIN, pages -> pages.exceptions()::lift),
          get("/aturan/coba", MEMBER, Pages::trial),
          post("/aturan/coba", MEMBER, pages -> pages.trial()::tryIt),
          get("/aturan/tinjau", MEMBER, Pages::lookBack),
          post("/aturan/tinjau", ADMIN, pages -> pages.lookBack()::begin),
          post("/aturan/tinjau/henti", ADMIN, pages -> pages.lookBack()::stop),
          get("/pantauan", MEMBER, Pages::watch),
          post("/pantauan/periksa", ADMIN, pages -> pages.watch()::look),
          get("/pantauan/cek", MEMBER, pages -> pages.watch()::one),
          post("/pantauan/gangguan", MEMBER, pages -> pages.watch()::acknowledge),
          get("/pantauan/bersihkan", MEMBER, Pages::cleanup),
          post("/pantauan/bersihkan", ADMIN, pages -> pages.cleanup()::sign),
          get("/pantauan/laporan", MEMBER, pages -> pages.cleanup()::report),
          post("/pantauan/laporan/setujui", ADMIN, pages -> pages.cleanup()::release),
          get("/pantauan/pengaturan", MEMBER, pages -> pages.watch()::settings),
          post("/pantauan/pengaturan", ADMIN, pages -> pages.watch()::change),
          post("/pantauan/pemeliharaan", ADMIN, pages -> pages.watch()::announce),
          get("/konten", MEMBER, Pages::content),
          post("/konten", ADMIN, pages -> pages.content()::change),
          get("/perubahan", MEMBER, Pages::changes),
          get("/perubahan/rinci", MEMBER, pages -> pages.changes()::one),
          post("/perubahan/setujui", ADMIN, pages -> pages.changes()::approve),
          post("/perubahan/pulihkan", ADMIN, pages -> pages.changes()::undo),
          post("/perubahan/temuan", MEMBER, pages -> pages.changes()::report),
          post("/perubahan/terbit", ADMIN, pages -> pages.changes()::publish),
          post("/perubahan/selesai", ADMIN, pages -> pages.changes()::published),
          get("/layanan", MEMBER, Pages::services),
          get("/layanan/kalender", MEMBER, pages -> pages.services()::calendar),
          post("/layanan/simpan", MEMBER, pages -> pages.services()::save),
          post("/layanan/perpanjang", MEMBER, pages -> pages.services()::renew),
          post("/layanan/lampirkan", MEMBER, pages -> pages.services()::attach),
          get("/layanan/berkas", MEMBER, pages -> pages.services()::paper),
          post("/layanan/hapus", ADMIN, pages -> pages.services()::remove),
          get("/kesehatan", MEMBER, Pages::health),
          get("/impor", ADMIN, Pages::imports),
          post("/impor", ADMIN, pages -> pages.imports()::begin),
          get("/cadangan", MEMBER, Pages::snapshots),
          post("/cadangan/buat", ADMIN, pages -> pages.snapshots()::take),
          post("/cadangan/mulai", ADMIN, pages -> pages.snapshots()::begin),
          post("/cadangan/batal", ADMIN, pages -> pages.snapshots()::cancel),
          post("/cadangan/urungkan", ADMIN, pages -> pages.snapshots()::withdraw),
          post("/cadangan/kembalikan", ADMIN, pages -> pages.snapshots()::undo),
          get(BackupApi.PATH, PROGRAM, Pages::backupState),
          post(BackupApi.PATH, PROGRAM, pages -> pages.backupState()::take),
          get("/cadangan/isi", MEMBER, Pages::snapshotFiles),
          get("/cadangan/lihat", MEMBER, pages -> pages.snapshotFiles()::view),
          get("/cadangan/mentah", MEMBER, pages -> pages.snapshotFiles()::raw),
          get("/cadangan/unduh", MEMBER, pages -> pages.snapshotFiles()::download),
          get("/cadangan/cari", MEMBER, pages -> pages.snapshotFiles()::find),
          get("/cadangan/beda", MEMBER, Pages::snapshotRestore),
          post("/cadangan/pulihkan", ADMIN, pages -> pages.snapshotRestore()::restore),
          get("/cadangan/cakram", MEMBER, Pages::snapshotDiscs),
          get("/cadangan/cakram/label", MEMBER, pages -> pages.snapshotDiscs()::label),
          post("/cadangan/cakram/tulis", ADMIN, pages -> pages.snapshotDiscs()::write),
          post("/cadangan/cakram/simpan", ADMIN, pages -> pages.snapshotDiscs()::keep),
          get("/cadangan/kunci", ADMIN, Pages::snapshotKeys),
          post("/cadangan/kunci/siapkan", ADMIN, pages -> pages.snapshotKeys()::setUp),
          get("/cadangan/kunci/lembar", ADMIN, pages -> pages.snapshotKeys()::sheet),
          post("/cadangan/kunci/lembar-baru", ADMIN, pages -> pages.snapshotKeys()::makeSheet),
          post("/cadangan/kunci/cocokkan", ADMIN, pages -> pages.snapshotKeys()::confirm),
          post("/cadangan/kunci/ganti", ADMIN, pages -> pages.snapshotKeys()::change),
          post("/cadangan/kunci/tambah", ADMIN, pages -> pages.snapshotKeys()::add),
          post("/cadangan/kunci/hapus", ADMIN, pages -> pages.snapshotKeys()::remove),
          get("/cadangan/aturan", ADMIN, Pages::snapshotRules),
          post("/cadangan/aturan", ADMIN, pages -> pages.snapshotRules()::save),
          get("/laporan", MEMBER, Pages::reports),
          post("/laporan/buat", MEMBER, pages -> pages.reports()::make),
          get("/laporan/satu", MEMBER, pages -> pages.reports()::one),
          post("/laporan/ubah", MEMBER, pages -> pages.reports()::edit),
          post("/laporan/segel", MEMBER, pages -> pages.reports()::seal),
          get("/laporan/pdf", MEMBER, pages -> pages.reports()::pdf),
          get("/laporan/csv", MEMBER, pages -> pages.reports()::table),
          get("/laporan/eviden", MEMBER, pages -> pages.reports()::evidence),
          post("/laporan/ttd", MEMBER, pages -> pages.reports()::signed),
          get("/laporan/pindaian", MEMBER, pages -> pages.reports()::scan),
          get(LettersHandler.LIST, MEMBER, Pages::letters),
          get(LettersHandler.ONE, MEMBER, pages -> pages.letters()::one),
          get(LettersHandler.PDF, MEMBER, pages -> pages.letters()::pdf),
          post(LettersHandler.SEAL, MEMBER, pages -> pages.letters()::seal),
          post(LettersHandler.SIGNED, MEMBER, pages -> pages.letters()::signed),
          get(LettersHandler.SCAN, MEMBER, pages -> pages.letters()::scan),
          get("/verifikasi", MEMBER, Pages::verify),
          post("/verifikasi", MEMBER, pages -> pages.verify()::check),
          get("/kop", ADMIN, Pages::court),
          post("/kop", ADMIN, pages -> pages.court()::change),
          get("/kop/logo", MEMBER, pages -> pages.court()::logo),
          post("/kop/logo", ADMIN, pages -> pages.court()::upload),
          get("/surel", ADMIN, Pages::mail),
          post("/surel", ADMIN, pages -> pages.mail()::change),
          post("/surel/uji", ADMIN, pages -> pages.mail()::test),
          post("/surel/lagi", ADMIN, pages -> pages.mail()::again),
          post("/surel/buang", ADMIN, pages -> pages.mail()::drop),
          get(ExerciseHandler.PATH, MEMBER, Pages::exercise),
          get(ExerciseHandler.RESULT, MEMBER, pages -> pages.exercise()::result),
          get(ExerciseHandler.CONFIRM, ADMIN, pages -> pages.exercise()::confirm),
          post(ExerciseHandler.CONFIRM, ADMIN, pages -> pages.exercise()::begin),
          post(ExerciseHandler.END, ADMIN, pages -> pages.exercise()::end),
          post(ExerciseHandler.RESTORE, MEMBER, pages -> pages.exercise()::restore),
          post(ExerciseHandler.STEP, MEMBER, pages -> pages.exercise()::step),
          get(GuideHandler.PATH, ADMIN, Pages::guide),
          post("/penyiapan/lewati", ADMIN, pages -> pages.guide()::skip),
          get("/pengaturan", ADMIN, Pages::settings),
          post("/pengaturan", ADMIN, pages -> pages.settings()::change),
          get("/akun", ADMIN, Pages::accounts),
          post("/akun/tambah", ADMIN, pages -> pages.accounts()::add),
          post("/akun/peran", ADMIN, pages -> pages.accounts()::assign),
          post("/akun/diri", ADMIN, pages -> pages.accounts()::describe),
          post("/akun/atur-ulang", ADMIN, pages -> pages.accounts()::reset),
          post("/akun/pengganti", ADMIN, pages -> pages.accounts()::deputise),
          post("/akun/pengganti/hapus", ADMIN, pages -> pages.accounts()::endDeputy),
          get(PASSWORD, SIGNED_IN, Pages::ownAccount),
          post("/akun-saya/sandi", SIGNED_IN, pages -> pages.ownAccount()::changePassword),
          post("/akun-saya/diri", SIGNED_IN, Pages::ownDescribe),
          post("/akun-saya/faktor", SIGNED_IN, Pages::factorPropose),
          post("/akun-saya/faktor/aktif", SIGNED_IN, Pages::factorConfirm),
          post("/akun-saya/faktor/hapus", SIGNED_IN, Pages::factorRemove),
          post("/akun-saya/token", MEMBER, Pages::tokenAdd),
          post("/akun-saya/token/hapus", MEMBER, Pages::tokenEnd),
          post("/akun-saya/sesi", SIGNED_IN, pages -> pages.ownAccount()::endSession),
          post("/keluar", SIGNED_IN, pages -> pages.logIn()::logOut),
          post("/tampilan", ANYONE, Pages::preference),
          get(LOG_IN, ANYONE, Pages::logIn),
          post(LOG_IN, ANYONE, pages -> pages.logIn()::tryIt),
          get(SET_UP, ANYONE, Pages::setUp),
          post(SET_UP, ANYONE, pages -> pages.setUp()::tryIt));

  List<Route> all() {
    return ALL;
  }

  /** The route for a path and method. */
  Optional<Route> find(String method, String path) {
    return ALL.stream().filter(r -> r.path().equals(path) && r.serves(method)).findFirst();
  }

  /** Methods a path has, as an {@code Allow} header; empty for an unknown path. */
  String methods(String path) {
    return ALL.stream()
        .filter(route -> route.path().equals(path))
        .map(route -> route.method().equals("GET") ? "GET, HEAD" : route.method())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
