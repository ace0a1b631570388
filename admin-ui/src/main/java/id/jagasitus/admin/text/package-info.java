/**
 * How numbers, times and hostile texts are written for people, in Indonesian and English; and the
 * sentences themselves, which live in one bundle a language.
 */
@NullMarked
package id.jagasitus.admin.text;

import org.jspecify.annotations.NullMarked;
