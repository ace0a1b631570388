/**
 * The search language: one line of text to a small tree over the fields of an event, or a problem
 * with its position.
 *
 * <p>The grammar is that of Lucene's classic query parser as far as it makes sense for requests:
 * fields, AND, OR, NOT, plus and minus, groups, phrases, ranges, wildcards. Words that stand side
 * by side must all match. Slashes and colons inside a value need no escaping, since paths,
 * addresses and URLs are what is searched for here; regular expressions, fuzzy terms and boosts are
 * refused. Size, nesting and wildcards are bounded, so that no query can be made expensive by its
 * text alone. Every store evaluates the same tree.
 */
@NullMarked
package id.jagasitus.query;

import org.jspecify.annotations.NullMarked;
