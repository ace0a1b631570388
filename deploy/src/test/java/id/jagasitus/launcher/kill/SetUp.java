package id.jagasitus.launcher.kill;

import id.jagasitus.launcher.kill.Browser.Answer;
import java.io.IOException;
import java.util.List;

/** An office of three people whose mails go to a sink, made through the pages. */
record SetUp(Browser browser, Place place) {

  private static final String GIVEN = "kuda hitam lari pagi";

  void office(String code, List<String> recipients, int mailPort)
      throws IOException, InterruptedException {
    send(
        browser
            .form("/siapkan", "/siapkan", "")
            .with("kode", code)
            .with("nama", "budi")
            .with("sandi", Person.PASSWORD)
            .with("ulangi", Person.PASSWORD));
    hire("siti", "KASUBBAG");
    hire("rina", "SEKRETARIS");
    send(browser.form("/pengaturan/prosedur", "/pengaturan/prosedur", "ingat").with("malam", "ya"));
    for (int i = 0; i < recipients.size(); i++) {
      send(mail(mailPort).with("penerima" + i, recipients.get(i)).with("hal" + i, "STEP", "LATE"));
    }
  }

  private Form mail(int port) throws IOException, InterruptedException {
    return browser
        .form("/surel", "/surel", "")
        .with("server", "127.0.0.1")
        .with("port", Integer.toString(port))
        .with("pengaman", "NONE")
        .with("dari", "situs@pn-contoh.go.id")
        .with("alamat", place.pages().toString())
        .with("tenang", "00:00")
        .with("bangun", "00:00");
  }

  /**
   * Makes an account and gives it a password of its own, as its holder must at the first log-in.
   */
  private void hire(String name, String role) throws IOException, InterruptedException {
    send(
        browser
            .form("/akun", "/akun/tambah", "")
            .with("nama", name)
            .with("peran", role)
            .with("sandi", GIVEN));
    try (var own = new Browser(place.pages())) {
      Person.logIn(own, name, GIVEN);
      Form form =
          own.form("/akun-saya", "/akun-saya/sandi", "")
              .with("lama", GIVEN)
              .with("baru", Person.PASSWORD)
              .with("ulangi", Person.PASSWORD);
      expect(form, own.send(form));
    }
  }

  private void send(Form form) throws IOException, InterruptedException {
    expect(form, browser.send(form));
  }

  private static void expect(Form form, Answer answer) {
    if (answer.status() != 303) {
      throw new Unexpected(form.action() + " was answered with " + answer.status());
    }
  }
}
