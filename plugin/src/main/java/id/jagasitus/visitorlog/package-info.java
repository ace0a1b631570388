/**
 * The visitor log: one file a day, gzipped when the day is over, in the format every log analyser
 * reads, with a tail from which each event is read back exactly as it was.
 *
 * <h2>Format, version 1</h2>
 *
 * A line is ASCII and ends in LF. It is the combined format followed by a tail of as many fields as
 * named here, each after one space:
 *
 * <pre>
 * CLIENT - - [TIME] "METHOD URI PROTOCOL" STATUS BYTES "REFERER" "AGENT" jg1 MILLIS MICROS SCHEME
 * HOST PEER FORWARDED LANGUAGE TYPE LENGTH SOURCE FLAGS ORIGINAL COOKIES HEADERS
 * </pre>
 *
 * <ul>
 *   <li>TIME is {@code dd/Mon/yyyy:HH:mm:ss ±hhmm} in the configured zone; MILLIS is the exact
 *       time.
 *   <li>URI is the path, and behind {@code ?} the query where there was one.
 *   <li>An unknown STATUS is {@code 499}, as nginx writes it; any other unknown number and any
 *       empty text is {@code -}.
 *   <li>PEER is {@code =} when it equals CLIENT. FLAGS are letters: {@code r} refused by the
 *       container, {@code u} status unknown, {@code o} made by ourselves (somebody logged in to our
 *       pages, a check of ours). ORIGINAL is the length of path and query before cutting. SOURCE is
 *       the name of the event's source.
 *   <li>COOKIES are names, comma-separated; HEADERS are {@code name:value} pairs, comma-separated,
 *       by name. Nothing at all is {@code -}, an empty name or value is {@code \e}.
 * </ul>
 *
 * <h2>Escapes</h2>
 *
 * What is not a printable ASCII character is written as {@code \xHH} for each byte of its UTF-8
 * form, so neither a terminal nor a parser meets a control character, a line end, an ANSI sequence
 * or a right-to-left mark. So are the backslash, the double quote, a text that is only {@code -} or
 * {@code =} (its one character), the space outside the two quoted texts at the end of the combined
 * part, a question mark in the path, and the comma and colon in lists. Half of a surrogate pair,
 * which has no UTF-8 form, is <code>&#92;uHHHH</code>.
 *
 * <h2>What holds</h2>
 *
 * <ul>
 *   <li>Reading a line gives an event equal to the one that was written.
 *   <li>A line without the tail, of another program, is read as far as it goes.
 *   <li>A torn line (a kill, a full disk) never spoils the next: a file that does not end in LF
 *       gets one before anything is appended. The torn line is counted as rejected when it is read.
 * </ul>
 */
@NullMarked
package id.jagasitus.visitorlog;

import org.jspecify.annotations.NullMarked;
