package id.jagasitus.repository;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A repository on another machine, over SFTP, laid out as restic's own SFTP backend does. Files
 * appear by a rename; whether they survive a power cut there is the other machine's matter, since
 * the protocol has no common way to ask for it.
 */
public final class SftpBackend implements Backend {

  private static final String TEMPORARY = "-tmp-";

  private final SftpPlace place;
  private final SftpChannels channels;
  private final AtomicLong serial = new AtomicLong();

  /** Connects at the first call. */
  public SftpBackend(SftpPlace place) {
    this.place = place;
    channels = new SftpChannels(place);
  }

  @Override
  public String location() {
    return place.toString();
  }

  private String path(FileType type, String name) {
    return place.folder() + '/' + type.path(name);
  }

  @Override
  public void create() throws IOException {
    mkdir(place.folder());
    for (FileType type : FileType.values()) {
      if (type != FileType.CONFIG) {
        mkdir(place.folder() + '/' + type.folder());
      }
    }
    for (int i = 0; i < 256; i++) {
      mkdir(place.folder() + "/data/" + String.format(Locale.ROOT, "%02x", i));
    }
  }

  private void mkdir(String folder) throws IOException {
    if (!present(folder)) {
      channels.use(
          folder,
          channel -> {
            channel.mkdir(folder);
            channel.chmod(0700, folder);
            return true;
          });
    }
  }

  private boolean present(String path) throws IOException {
    try {
      return channels.use(path, channel -> channel.stat(path) != null);
    } catch (NoSuchFileException absent) {
      return false;
    }
  }

  @Override
  public boolean exists(FileType type, String name) throws IOException {
    return present(path(type, name));
  }

  @Override
  public List<Entry> list(FileType type) throws IOException {
    String folder = place.folder() + '/' + type.folder();
    var found = new ArrayList<Entry>();
    for (ChannelSftp.LsEntry entry : entries(folder)) {
      if (type != FileType.PACK) {
        add(entry, found);
      } else if (entry.getAttrs().isDir()
          && entry.getFilename().length() == 2
          && !entry.getFilename().equals("..")) {
        entries(folder + '/' + entry.getFilename()).forEach(pack -> add(pack, found));
      }
    }
    return found;
  }

  private static void add(ChannelSftp.LsEntry entry, List<Entry> found) {
    if (BackendNames.isId(entry.getFilename())) {
      found.add(new Entry(entry.getFilename(), entry.getAttrs().getSize()));
    }
  }

  private List<ChannelSftp.LsEntry> entries(String folder) throws IOException {
    return channels.use(folder, channel -> List.copyOf(channel.ls(folder)));
  }

  @Override
  public long size(FileType type, String name) throws IOException {
    String path = path(type, name);
    return channels.use(path, channel -> channel.stat(path).getSize());
  }

  @Override
  public byte[] read(FileType type, String name, long offset, int length) throws IOException {
    String path = path(type, name);
    return channels.use(
        path,
        channel -> {
          SftpATTRS facts = channel.stat(path);
          if (offset + length > facts.getSize()) {
            throw new EOFException(path + " ends at " + facts.getSize());
          }
          if (length == 0) {
            return new byte[0];
          }
          try (InputStream in = channel.get(path, null, offset)) {
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
              throw new EOFException(path + " ended while it was read");
            }
            return bytes;
          }
        });
  }

  @Override
  public void save(FileType type, String name, List<ByteBuffer> parts) throws IOException {
    String path = path(type, name);
    String temporary =
        path + TEMPORARY + ProcessHandle.current().pid() + '-' + serial.incrementAndGet();
    channels.use(
        path,
        channel -> {
          try {
            write(channel, temporary, parts);
            channel.chmod(0400, temporary);
            rename(channel, temporary, path);
          } catch (SftpException | IOException e) {
            removeLeftover(channel, temporary, e);
            throw e;
          }
          return true;
        });
  }

  private static void write(ChannelSftp channel, String path, List<ByteBuffer> parts)
      throws SftpException, IOException {
    try (OutputStream out = channel.put(path);
        WritableByteChannel sink = Channels.newChannel(out)) {
      for (ByteBuffer part : parts) {
        while (part.hasRemaining()) {
          sink.write(part);
        }
      }
    }
  }

  /** Servers without OpenSSH's extension refuse to rename over a file that is there. */
  private static void rename(ChannelSftp channel, String from, String to) throws SftpException {
    try {
      channel.rename(from, to);
    } catch (SftpException e) {
      if (e.id != ChannelSftp.SSH_FX_FAILURE) {
        throw e;
      }
      channel.rm(to);
      channel.rename(from, to);
    }
  }

  private static void removeLeftover(ChannelSftp channel, String path, Exception why) {
    try {
      channel.rm(path);
    } catch (SftpException e) {
      why.addSuppressed(e); // stays for the sweep
    }
  }

  @Override
  public void remove(FileType type, String name) throws IOException {
    String path = path(type, name);
    if (present(path)) {
      channels.use(
          path,
          channel -> {
            channel.rm(path);
            return true;
          });
    }
  }

  @Override
  public int sweep(long minAgeMillis, long nowMillis) throws IOException {
    int swept = 0;
    for (FileType type : FileType.values()) {
      if (type != FileType.PACK && type != FileType.CONFIG) {
        swept += sweep(place.folder() + '/' + type.folder(), minAgeMillis, nowMillis);
      }
    }
    for (int i = 0; i < 256; i++) {
      String inner = place.folder() + "/data/" + String.format(Locale.ROOT, "%02x", i);
      swept += present(inner) ? sweep(inner, minAgeMillis, nowMillis) : 0;
    }
    return swept;
  }

  private int sweep(String folder, long minAgeMillis, long nowMillis) throws IOException {
    int swept = 0;
    for (ChannelSftp.LsEntry entry : entries(folder)) {
      long age = nowMillis - entry.getAttrs().getMTime() * 1000L;
      if (entry.getFilename().contains(TEMPORARY) && age >= minAgeMillis) {
        String path = folder + '/' + entry.getFilename();
        channels.use(
            path,
            channel -> {
              channel.rm(path);
              return true;
            });
        swept++;
      }
    }
    return swept;
  }

  @Override
  public void close() {
    channels.close();
  }
}
