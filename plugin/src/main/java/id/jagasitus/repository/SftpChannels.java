package id.jagasitus.repository;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** One SSH session and its SFTP channels, as many as threads work; opened anew when it broke. */
final class SftpChannels implements Closeable {

  private static final int PATIENCE = (int) Duration.ofSeconds(20).toMillis();

  private final SftpPlace place;
  private final ConcurrentLinkedDeque<ChannelSftp> idle = new ConcurrentLinkedDeque<>();
  private @Nullable Session session;

  SftpChannels(SftpPlace place) {
    this.place = place;
  }

  /** Something done over a channel. */
  interface Use<T> {
    T with(ChannelSftp channel) throws SftpException, IOException;
  }

  <T> T use(String path, Use<T> what) throws IOException {
    ChannelSftp channel = null;
    try {
      channel = borrow();
      T result = what.with(channel);
      idle.addFirst(channel);
      return result;
    } catch (SftpException e) {
      if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE && channel != null) {
        idle.addFirst(channel);
        throw new NoSuchFileException(path);
      }
      discard(channel);
      throw new IOException(place + ": " + path + ": " + e.getMessage(), e);
    } catch (JSchException e) {
      discard(channel);
      throw new IOException("cannot reach " + place + ": " + e.getMessage(), e);
    } catch (IOException e) {
      discard(channel);
      throw e;
    }
  }

  private ChannelSftp borrow() throws JSchException {
    for (ChannelSftp known = idle.pollFirst(); known != null; known = idle.pollFirst()) {
      if (known.isConnected()) {
        return known;
      }
    }
    var channel = (ChannelSftp) session().openChannel("sftp");
    channel.connect(PATIENCE);
    return channel;
  }

  private synchronized Session session() throws JSchException {
    if (session != null && session.isConnected()) {
      return session;
    }
    var jsch = new JSch();
    jsch.setKnownHosts(place.knownHosts().toString());
    jsch.addIdentity(place.privateKey().toString());
    Session fresh = jsch.getSession(place.user(), place.host(), place.port());
    fresh.setConfig("StrictHostKeyChecking", "yes");
    fresh.setConfig("PreferredAuthentications", "publickey");
    fresh.setServerAliveInterval(PATIENCE);
    fresh.setTimeout(PATIENCE);
    fresh.connect(PATIENCE);
    session = fresh;
    return fresh;
  }

  private static void discard(@Nullable ChannelSftp channel) {
    if (channel != null) {
      channel.disconnect();
    }
  }

  @Override
  public synchronized void close() {
    idle.forEach(ChannelSftp::disconnect);
    idle.clear();
    if (session != null) {
      session.disconnect();
    }
  }
}
