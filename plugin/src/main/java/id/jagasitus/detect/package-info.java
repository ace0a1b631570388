/**
 * Judges requests: each by itself against the rules, against what the site is known to hold, and
 * together with what the same visitor, network, program or the whole site did lately. Works on
 * event time alone, so that the same log gives the same signals again; keeps bounded memory
 * whatever arrives.
 */
@NullMarked
package id.jagasitus.detect;

import org.jspecify.annotations.NullMarked;
