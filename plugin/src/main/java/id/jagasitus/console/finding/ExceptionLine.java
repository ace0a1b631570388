package id.jagasitus.console.finding;

import id.jagasitus.finding.ExceptionRule;

/**
 * An exception and how it fared.
 *
 * @param exception what was allowed
 * @param hidden how many signals it hid
 * @param over whether it has ended by itself
 */
public record ExceptionLine(ExceptionRule exception, long hidden, boolean over) {}
