package id.jagasitus.accesslog;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Writes blocks as zstd frames (RFC 8878), with memory that is used again for each. */
final class KeptFrames implements AutoCloseable {

  private static final int LEVEL = 1;

  private final FileChannel channel;
  private final ZstdCompressCtx zstd = new ZstdCompressCtx().setLevel(LEVEL);
  private byte[] packed = {};

  KeptFrames(FileChannel channel) {
    this.channel = channel;
  }

  FileChannel channel() {
    return channel;
  }

  @SuppressWarnings("ByteBufferBackingArray") // Chunk wraps whole arrays from 0
  void add(ByteBuffer block) throws IOException {
    int length = block.remaining();
    int most = (int) Zstd.compressBound(length);
    packed = packed.length < most ? new byte[most] : packed;
    int size = zstd.compressByteArray(packed, 0, packed.length, block.array(), 0, length);
    var frame = ByteBuffer.wrap(packed, 0, size);
    while (frame.hasRemaining()) {
      channel.write(frame);
    }
  }

  /** Frees the compressor; the file stays open. */
  @Override
  public void close() {
    zstd.close();
  }
}
