/**
 * Numbers to pictures: every chart is a record of plain values that draws itself as one SVG text,
 * the same for a page (coloured by style-sheet classes, so that a strict content policy holds) and
 * for paper (colours written out). Pure functions: no clock, no language, no input or output; every
 * text that a chart shows is handed in ready to read and is escaped here.
 */
@NullMarked
package id.jagasitus.chart;

import org.jspecify.annotations.NullMarked;
