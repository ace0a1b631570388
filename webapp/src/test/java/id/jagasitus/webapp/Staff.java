package id.jagasitus.webapp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

/** One person of the office, with a browser of their own. */
record Staff(String name, Visitor visitor) implements AutoCloseable {

  private static final String GIVEN = "kuda hitam lari pagi";
  private static final String OWN = "ayam putih tidur siang";

  /** Makes the first account with the code that only the operator can read. */
  static Staff first(String name, Visitor visitor, String code) {
    visitor.open("/admin/");
    visitor.complete(
        Visitor.Form.to("/siapkan"),
        Map.of("kode", code, "nama", name, "sandi", GIVEN, "ulangi", GIVEN));
    assertEquals("/admin/penyiapan", visitor.path());
    return new Staff(name, visitor);
  }

  /** Gives somebody an account. */
  void hire(String account, String role) {
    visitor.open("/admin/akun");
    visitor.complete(
        Visitor.Form.to("/akun/tambah"), Map.of("nama", account, "peran", role, "sandi", GIVEN));
  }

  /** Logs in for the first time where a mail leads, which asks for an own password before. */
  static Staff arriving(String name, Visitor visitor, String link) {
    visitor.open(link);
    assertEquals("/admin/masuk", visitor.path());
    visitor.complete(Visitor.Form.to("/masuk"), Map.of("nama", name, "sandi", GIVEN));
    visitor.complete(
        Visitor.Form.to("/akun-saya/sandi"), Map.of("lama", GIVEN, "baru", OWN, "ulangi", OWN));
    assertEquals("/admin/hari-ini", visitor.path());
    visitor.open(link);
    return new Staff(name, visitor);
  }

  void open(String path) {
    visitor.open("/admin" + path);
  }

  void complete(String action, Map<String, String> fields) {
    visitor.complete(Visitor.Form.to(action), fields);
  }

  /** Does something with the case that is shown. */
  void act(String act, Map<String, String> fields) {
    visitor.complete(new Visitor.Form("/insiden/tindakan", act), fields);
  }

  String text() {
    return visitor.text();
  }

  @Override
  public void close() {
    visitor.close();
  }
}
