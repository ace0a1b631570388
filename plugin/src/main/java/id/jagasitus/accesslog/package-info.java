/**
 * Reads the access logs of other web servers: a log that a person hands over ({@link
 * id.jagasitus.accesslog.Importer}), or one that is followed as it grows ({@link
 * id.jagasitus.accesslog.LogTail}).
 *
 * <p>Formats: the common and the combined format of Apache, nginx, LiteSpeed, Tomcat and Jetty,
 * with or without the virtual host in front, with or without a forwarded address in front or
 * behind, and our own visitor log. Lines are parsed as slices of bytes, without regular expressions
 * and without making texts.
 *
 * <h2>Importing again adds nothing</h2>
 *
 * The k-th occurrence of an identical line in a file equals the k-th one already imported. So a
 * file imported twice adds nothing, a longer version of it adds its new lines, and true repeats
 * inside one file are kept. The {@link id.jagasitus.accesslog.Ledger} remembers 48 bits of a hash
 * of each imported line, by the hour of the line, in about five bytes a line. It is written before
 * the lines are made durable, and which version of it counts is written with them in one step:
 * after a crash both tell the same story.
 *
 * <p>Sensitive values are masked in the line before it is hashed, stored or kept.
 *
 * <h2>A tailed log beside the filter</h2>
 *
 * Where another server passes requests on to us, both its log and our filter see them. A line of a
 * tailed log is not counted when a request with the same client, method and URI was recorded here
 * whose time is at most five seconds away and which no other line was matched with; see {@link
 * id.jagasitus.accesslog.Overlap}. Requests that the other server answered itself are counted from
 * its log.
 */
@NullMarked
package id.jagasitus.accesslog;

import org.jspecify.annotations.NullMarked;
