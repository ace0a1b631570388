/**
 * What the pages see of backup: state of the places, snapshots to look into, restores, discs, keys.
 * Pages show the folder of the site only; papers, evidence and visitor logs in a snapshot hold
 * personal data and are restored by command.
 */
@NullMarked
package id.jagasitus.console.snapshot;

import org.jspecify.annotations.NullMarked;
