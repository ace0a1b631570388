package id.jagasitus.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class KeysTest {

  private final MemoryBackend files = new MemoryBackend();

  private RepositoryException refused(String password) {
    return assertThrows(
        RepositoryException.class,
        () ->
            Repository.open(files, password.toCharArray(), TestRepositories.environment()).close());
  }

  @Test
  void open_withWrongPassword_saysHowManyKeysWereTried() throws IOException {
    TestRepositories.init(files);
    RepositoryException error = refused("salah");
    assertEquals(RepositoryException.Kind.WRONG_PASSWORD, error.kind());
    assertTrue(error.toString().contains("1 keys"), error.toString());
  }

  @Test
  void change_replacesOnePasswordAndKeepsOthers() throws IOException {
    Repository repository = TestRepositories.init(files);
    repository.keys().add("pemulihan".toCharArray());
    repository.keys().change(TestRepositories.password(), "baru".toCharArray());
    assertEquals(2, repository.keys().list().size());
    refused(new String(TestRepositories.password()));
    Repository.open(files, "baru".toCharArray(), TestRepositories.environment()).close();
    Repository.open(files, "pemulihan".toCharArray(), TestRepositories.environment()).close();
  }

  @Test
  void remove_ofTheLastKey_isRefused() throws IOException {
    Repository repository = TestRepositories.init(files);
    BlobId only = repository.keys().find(TestRepositories.password());
    assertThrows(RepositoryException.class, () -> repository.keys().remove(only));
  }

  @Test
  void open_withOneKeyDamaged_usesTheOther() throws IOException {
    Repository repository = TestRepositories.init(files);
    BlobId first = repository.keys().find(TestRepositories.password());
    repository.keys().add("kedua".toCharArray());
    files.files().computeIfPresent("keys/" + first.hex(), (path, bytes) -> flipped(bytes));
    Repository.open(files, "kedua".toCharArray(), TestRepositories.environment()).close();
    RepositoryException error = refused(new String(TestRepositories.password()));
    assertTrue(error.toString().contains("is damaged"), error.toString());
  }

  private static byte[] flipped(byte[] bytes) {
    bytes[10] ^= 1;
    return bytes;
  }

  @Test
  void open_withoutRepository_saysWhatToDo() {
    RepositoryException error = refused("apa saja");
    assertEquals(RepositoryException.Kind.ABSENT, error.kind());
    assertTrue(error.toString().contains("plugged in"), error.toString());
  }

  @Test
  void init_overARepository_isRefused() throws IOException {
    TestRepositories.init(files);
    var error = assertThrows(RepositoryException.class, () -> TestRepositories.init(files));
    assertEquals(RepositoryException.Kind.PRESENT, error.kind());
  }

  @Test
  void keyFile_thatAsksForTooMuchWork_isRefused() {
    String hostile =
        "{\"created\":\"2020-01-01T00:00:00Z\",\"kdf\":\"scrypt\",\"N\":1073741824,\"r\":8,\"p\":1,"
            + "\"salt\":\"\",\"data\":\"\"}";
    byte[] json = hostile.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThrows(RepositoryException.class, () -> KeyFile.fromJson(json, "keys/x"));
  }
}
