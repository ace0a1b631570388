/**
 * What can be asked of an installation by command line: one {@link id.jagasitus.command.Command} a
 * verb, found by name in {@link id.jagasitus.command.Commands}, with arguments and answers of plain
 * JDK types, so that they pass the control socket and the WAR's border.
 */
@NullMarked
package id.jagasitus.command;

import org.jspecify.annotations.NullMarked;
