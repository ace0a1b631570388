/**
 * The top floor: builds, wires, starts and stops everything below, and is the one door ({@link
 * id.jagasitus.Console}) for the administrator's pages and for commands.
 */
@NullMarked
package id.jagasitus;

import org.jspecify.annotations.NullMarked;
