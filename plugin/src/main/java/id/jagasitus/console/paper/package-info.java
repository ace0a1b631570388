/**
 * The desks for papers and mails: the court's letterhead, the monthly reports with their seals,
 * mail settings and the queue, and the guide through the first start.
 */
@NullMarked
package id.jagasitus.console.paper;

import org.jspecify.annotations.NullMarked;
