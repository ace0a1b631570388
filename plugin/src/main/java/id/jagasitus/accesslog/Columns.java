package id.jagasitus.accesslog;

/**
 * Cuts one line into its columns, as offsets: up to eight words in front of the time, the time, the
 * request, status and size, up to three quoted columns behind. Reused for every line.
 */
final class Columns {

  static final int MOST_LEADING = 8;
  static final int MOST_QUOTED = 3;

  final int[] leading = new int[2 * MOST_LEADING];
  final int[] quoted = new int[2 * MOST_QUOTED];
  int leadingCount;
  int quotedCount;
  int time;
  int request;
  int requestEnd;
  int status;
  int size;
  int rest;

  /** Whether there is a backslash anywhere in the line. */
  boolean escaped;

  private byte[] line = {};
  private int end;

  /** Whether the line has the shape of an access log's; LiteSpeed puts the whole into quotes. */
  boolean cut(byte[] bytes, int from, int to) {
    boolean wrapped = from < to && bytes[from] == '"';
    return wrapped
        ? columns(bytes, from + 1, bytes[to - 1] == '"' ? Math.max(from + 1, to - 1) : to)
        : columns(bytes, from, to);
  }

  private boolean columns(byte[] bytes, int from, int to) {
    line = bytes;
    end = to;
    escaped = ByteSearch.has(bytes, from, to, '\\');
    int at = leading(from);
    if (at < 0 || at + 29 > to || bytes[at + 27] != ']' || bytes[at + 28] != ' ') {
      return false;
    }
    time = at + 1;
    at += 29;
    if (at >= to || bytes[at] != '"') {
      return false;
    }
    request = at + 1;
    requestEnd = requestEnd(request);
    return requestEnd >= 0 && numbers(requestEnd + 2) && trailing();
  }

  /** Words up to the bracket; one that ends in a comma goes on behind the space. */
  private int leading(int from) {
    leadingCount = 0;
    int at = site(from);
    while (at < end && line[at] != '[') {
      int start = at;
      while (at < end && (line[at] != ' ' || (at > start && line[at - 1] == ','))) {
        at++;
      }
      word(start, at);
      at++;
    }
    return at < end ? at : -1;
  }

  /** The site's name as OpenLiteSpeed puts it before lines of a log that all sites share. */
  private int site(int from) {
    if (from + 1 >= end || line[from] != '[' || line[from + 1] != '"') {
      return from;
    }
    int close = ByteSearch.next(line, from + 2, end, '"');
    if (close + 2 >= end || line[close + 1] != ']' || line[close + 2] != ' ') {
      return from;
    }
    word(from + 2, close);
    return close + 3;
  }

  private void word(int from, int to) {
    if (leadingCount < MOST_LEADING) {
      leading[2 * leadingCount] = from;
      leading[2 * leadingCount + 1] = to;
      leadingCount++;
    }
  }

  /** The quote that a status follows; a request may hold unescaped quotes in careless logs. */
  private int requestEnd(int from) {
    for (int at = quote(from); at + 2 < end; at = quote(at + 1)) {
      if (line[at + 1] == ' ' && statusAt(at + 2)) {
        return at;
      }
    }
    return -1;
  }

  private boolean statusAt(int at) {
    if (line[at] == '-') {
      return at + 1 == end || line[at + 1] == ' ';
    }
    return at + 2 < end
        && digit(line[at])
        && digit(line[at + 1])
        && digit(line[at + 2])
        && (at + 3 == end || line[at + 3] == ' ');
  }

  private static boolean digit(byte b) {
    return b >= '0' && b <= '9';
  }

  private boolean numbers(int at) {
    status = at;
    int space = at;
    while (space < end && line[space] != ' ') {
      space++;
    }
    size = Math.min(end, space + 1);
    rest = size;
    while (rest < end && line[rest] != ' ') {
      if (line[rest] != '-' && !digit(line[rest])) {
        return false;
      }
      rest++;
    }
    return size < end;
  }

  private boolean trailing() {
    quotedCount = 0;
    int at = rest;
    while (quotedCount < MOST_QUOTED && at + 1 < end && line[at] == ' ' && line[at + 1] == '"') {
      int close = close(at + 2);
      quoted[2 * quotedCount] = at + 2;
      quoted[2 * quotedCount + 1] = close;
      quotedCount++;
      at = close + 1;
    }
    rest = Math.min(at, end);
    return true;
  }

  /** The quote that ends a column: one before a space or the end; else the end of a torn line. */
  private int close(int from) {
    int at = quote(from);
    while (at + 1 < end && line[at + 1] != ' ') {
      at = quote(at + 1);
    }
    return at;
  }

  /** The next quote that no backslash stands before, or the end. */
  private int quote(int from) {
    if (!escaped) {
      return ByteSearch.next(line, from, end, '"');
    }
    int at = from;
    while (at < end && line[at] != '"') {
      at += line[at] == '\\' ? 2 : 1;
    }
    return Math.min(at, end);
  }
}
