/**
 * From the text a visitor sent to the plain forms that rules look at: every layer of encoding
 * peeled off in bounded steps, and a note of each disguise that was found on the way. Pure
 * functions over text; nothing here throws on any input, and nothing here judges.
 */
@NullMarked
package id.jagasitus.canonical;

import org.jspecify.annotations.NullMarked;
