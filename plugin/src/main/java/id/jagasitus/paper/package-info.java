/**
 * Papers: what an office prints, as typed blocks, and the ways to show them: a fragment of a page,
 * a PDF/A-2b file, and CSV for its tables. All text is taken for hostile and escaped here, in one
 * place; what no font of ours can draw is written as {@code ‹U+540D›}.
 *
 * <p>The fonts lie beside this package: Liberation Sans (letters), DejaVu Sans (signs, Arabic,
 * Hebrew), Noto Sans Javanese and Noto Emoji; their licences are in {@code FONTS.txt}.
 */
@NullMarked
package id.jagasitus.paper;

import org.jspecify.annotations.NullMarked;
