package id.jagasitus.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is looked for in files that are no text, found in one reading of their first 64 MiB: program
 * text in disguise, and where a PDF says when it was made.
 *
 * @param program whether PHP stands anywhere in it
 * @param made what follows the marks of a day of making, at most ten
 * @param saved what follows the marks of a day of saving, at most ten
 * @param described what follows the marks of a day in the metadata, at most ten
 * @param packed offsets of packed objects, at most 200
 * @param rooted whether it names the root of a PDF's objects: without one, no reader shows anything
 */
record BinaryMarks(
    boolean program,
    List<String> made,
    List<String> saved,
    List<String> described,
    List<Long> packed,
    boolean rooted) {

  private static final int PIECE = 64 << 10;
  private static final int AHEAD = 96;
  private static final long MOST = 64L << 20;
  private static final int MOST_DATES = 10;
  private static final int MOST_PACKED = 200;

  private static final String BEHIND_SLASH = "CMOR";
  private static final byte[] PHP = ascii("<?php");
  private static final byte[] MADE = ascii("/CreationDate");
  private static final byte[] SAVED = ascii("/ModDate");
  private static final byte[] DESCRIBED = ascii("xmp:CreateDate");
  private static final byte[] ROOT = ascii("/Root");
  private static final byte[] PACKED = ascii("/ObjStm");

  BinaryMarks {
    made = List.copyOf(made);
    saved = List.copyOf(saved);
    described = List.copyOf(described);
    packed = List.copyOf(packed);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static BinaryMarks of(Path file) throws IOException {
    var search = new Search();
    try (InputStream in = Files.newInputStream(file)) {
      search.read(in);
    }
    return new BinaryMarks(
        search.program, search.made, search.saved, search.described, search.packed, search.rooted);
  }

  /** Goes over a file piece by piece; the end of a piece is looked at with the next one. */
  private static final class Search {
    private final byte[] piece = new byte[PIECE + AHEAD];
    private final List<String> made = new ArrayList<>();
    private final List<String> saved = new ArrayList<>();
    private final List<String> described = new ArrayList<>();
    private final List<Long> packed = new ArrayList<>();
    private boolean program;
    private boolean rooted;

    void read(InputStream in) throws IOException {
      int kept = 0;
      for (long from = 0; from < MOST; ) {
        int count = in.readNBytes(piece, kept, piece.length - kept);
        int length = kept + count;
        boolean last = length < piece.length;
        int until = last ? length : length - AHEAD;
        look(until, length, from);
        if (last) {
          return;
        }
        System.arraycopy(piece, until, piece, 0, length - until);
        kept = length - until;
        from += until;
      }
    }

    private void look(int until, int length, long from) {
      for (int at = 0; at < until; at++) {
        byte b = piece[at];
        // most of a picture is noise: two bytes tell before anything is called
        if (b == '/' && BEHIND_SLASH.indexOf(piece[at + 1]) >= 0) {
          slash(at, length, from);
        } else if (b == '<' && piece[at + 1] == '?') {
          program |= stands(PHP, at, length);
        } else if (b == 'x' && piece[at + 1] == 'm' && stands(DESCRIBED, at, length)) {
          keep(described, at + DESCRIBED.length, length);
        }
      }
    }

    private void slash(int at, int length, long from) {
      if (stands(MADE, at, length)) {
        keep(made, at + MADE.length, length);
      } else if (stands(SAVED, at, length)) {
        keep(saved, at + SAVED.length, length);
      } else if (packed.size() < MOST_PACKED && stands(PACKED, at, length)) {
        packed.add(from + at);
      } else {
        rooted |= stands(ROOT, at, length);
      }
    }

    private boolean stands(byte[] mark, int at, int length) {
      return at + mark.length <= length
          && piece[at + 1] == mark[1]
          && Arrays.equals(piece, at, at + mark.length, mark, 0, mark.length);
    }

    private void keep(List<String> to, int at, int length) {
      if (to.size() < MOST_DATES) {
        int end = Math.min(length, at + AHEAD / 2);
        to.add(new String(piece, at, end - at, StandardCharsets.ISO_8859_1));
      }
    }
  }
}
