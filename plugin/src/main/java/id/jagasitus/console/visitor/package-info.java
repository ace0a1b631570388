/**
 * The desk of visitors: dashboard, search, one address, live tail; every address leaves it masked
 * unless an Admin unmasked it in writing.
 */
@NullMarked
package id.jagasitus.console.visitor;

import org.jspecify.annotations.NullMarked;
