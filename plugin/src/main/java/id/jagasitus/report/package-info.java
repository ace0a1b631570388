/**
 * Reports and forms of the procedure: pure functions from facts and an instant to papers, the words
 * the machine proposes, and the register of monthly reports with their versions and seals.
 *
 * <p>Papers are in Indonesian, the language of official papers (UU 24/2009, Art. 27); their words
 * stand in {@code words.properties}.
 */
@NullMarked
package id.jagasitus.report;

import org.jspecify.annotations.NullMarked;
