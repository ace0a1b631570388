/**
 * The procedure: cases, decisions, deadlines, renewals and days, folded from the journal. Every
 * clock here counts either calendar time or the court's working time.
 */
@NullMarked
package id.jagasitus.office;

import org.jspecify.annotations.NullMarked;
