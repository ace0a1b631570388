package id.jagasitus.repository;

import java.nio.file.Path;

/**
 * Where an SFTP repository is, and with which key one gets there.
 *
 * @param user account on the other machine
 * @param host name or address
 * @param port usually 22
 * @param folder absolute path there
 * @param privateKey file with the private key, without passphrase
 * @param knownHosts file with the host's public key, as OpenSSH keeps it; an unknown or changed
 *     host is refused
 */
public record SftpPlace(
    String user, String host, int port, String folder, Path privateKey, Path knownHosts) {

  /**
   * Reads {@code sftp://user@host[:port]/folder}.
   *
   * @throws IllegalArgumentException where it is something else
   */
  public static SftpPlace parse(String url, Path privateKey, Path knownHosts) {
    java.net.URI uri = java.net.URI.create(url);
    String user = uri.getUserInfo();
    String host = uri.getHost();
    if (!"sftp".equals(uri.getScheme())
        || user == null
        || host == null
        || uri.getPath().isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + url + "\" is no SFTP place such as sftp://cadangan@10.1.2.3/srv/cadangan");
    }
    int port = uri.getPort() < 0 ? 22 : uri.getPort();
    return new SftpPlace(user, host, port, uri.getPath(), privateKey, knownHosts);
  }

  /** For messages. */
  @Override
  public String toString() {
    return "sftp://" + user + '@' + host + ':' + port + folder;
  }
}
