/**
 * Rules as data, and finding all of them in one pass. A rule's words, phrases, word pairs and
 * pattern become one expression of a regular language without back-references or look-around; a
 * value is searched for the rare literals of all rules at once, the few candidates are checked by
 * their own automaton, and what is left is confirmed by RE2/J. Every step is linear in the value.
 */
@NullMarked
package id.jagasitus.rule;

import org.jspecify.annotations.NullMarked;
