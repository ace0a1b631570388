/**
 * Drills (<em>latihan</em>): a harmless attack and a decoy of a defaced page are played, and the
 * office takes what was found through the nine steps to the closing backup. Folded from the
 * journal, so a restart neither loses nor repeats one. A drill only looks at the site: what it
 * writes lies in a folder of its own that nobody is served from.
 */
@NullMarked
package id.jagasitus.exercise;

import org.jspecify.annotations.NullMarked;
