/**
 * Rows as files: CSV that no spreadsheet runs as a formula, and JSON. Written row by row while the
 * search goes on; nothing is held back.
 */
@NullMarked
package id.jagasitus.admin.export;

import org.jspecify.annotations.NullMarked;
