package id.jagasitus.repository;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Who writes: shown in locks, keys and snapshots.
 *
 * @param hostname name of the machine
 * @param username name of the account
 * @param pid process id
 */
public record Identity(String hostname, String username, long pid) {

  private static final Path KERNEL_NAME = Path.of("/proc/sys/kernel/hostname");

  /** This process on this machine. The name is the kernel's, as restic compares it. */
  public static Identity ofThisProcess() throws IOException {
    String host =
        Files.isReadable(KERNEL_NAME)
            ? Files.readString(KERNEL_NAME).strip()
            : InetAddress.getLocalHost().getHostName();
    return new Identity(host, System.getProperty("user.name", ""), ProcessHandle.current().pid());
  }
}
