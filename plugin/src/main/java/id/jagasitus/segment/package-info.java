/**
 * Makes a Lucene segment column by column, for events that come by the million.
 *
 * <p>Lucene's own writer takes a document at a time: it looks up each field by name, hashes each
 * value of it and cuts each text into words, again for every document. Here a value is numbered
 * once, a row is a number in each column, and the words of a text are cut once however many rows
 * hold it. The files are written by Lucene's own codec, so the segment is one like any other: it is
 * added to an index by {@code IndexWriter.addIndexes(Directory...)} and merged with others.
 *
 * <p>Knows rows, columns and fields, not what they mean.
 */
@NullMarked
package id.jagasitus.segment;

import org.jspecify.annotations.NullMarked;
