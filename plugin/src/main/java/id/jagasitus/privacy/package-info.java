/**
 * What the office owes the people whose addresses it keeps (UU 27/2022): finding out what is held
 * of one of them, erasing it from where the procedure does not need it, and naming what still holds
 * it and until when.
 *
 * <p>Invariants of an erasure: its address stands in the clear in one file below {@code secrets/}
 * and only while it runs; the journal has a keyed hash; an erasure that the journal says was begun
 * is made again until every place answered, also after a kill; what was erased is in no file from
 * which the index is built.
 */
@NullMarked
package id.jagasitus.privacy;

import org.jspecify.annotations.NullMarked;
