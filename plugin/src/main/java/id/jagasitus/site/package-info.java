/**
 * What the site consists of: an inventory of its files, the inventory a person approved, the
 * difference between two, and what a static container would answer for a path. Detection asks it
 * whether a path exists, watching what changed, serving what must never be shown; all three get the
 * same answer because they ask here.
 */
@NullMarked
package id.jagasitus.site;

import org.jspecify.annotations.NullMarked;
