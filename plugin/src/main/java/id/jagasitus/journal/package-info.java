/**
 * The record of what people and the machine did: an append-only file of JSON lines for each year.
 *
 * <p>Terms. A <em>line</em> is the bytes of one JSON object and the line feed behind it, UTF-8. Its
 * <em>hash</em> is the SHA-256 of exactly these bytes, so that {@code tail -n 1 2026.jsonl |
 * sha256sum} shows the head. Fields, in this order: {@code seq} (from 1, without gaps), {@code
 * time} (ISO 8601, UTC, milliseconds), {@code author}, {@code address}, {@code kind}, {@code data}
 * (an object), {@code prev} (hash of the line before, 64 zeros for the first).
 *
 * <p>Bytes. {@code YYYY.jsonl}, one file for each year of UTC; the chain goes on from file to file.
 * A clock that falls back never makes an older file grow: lines then go to the newest file.
 *
 * <p>What holds at any instant. An act that was answered is on the disk. Every file but the newest
 * ends with a line feed. Behind the last line feed of the newest file there may be the beginning of
 * a line that nobody was told about; opening the journal cuts it off and records that it did. No
 * other byte is ever changed: a line that cannot be read or does not carry the hash of its
 * predecessor is a broken chain, which is named and left as it is.
 *
 * <p>The chain shows a change to whoever knows a later head, for example from a printed report. It
 * does not prevent one, and it is no electronic signature.
 */
@NullMarked
package id.jagasitus.journal;

import org.jspecify.annotations.NullMarked;
