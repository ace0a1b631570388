/**
 * Watches the site from outside and inside: is it reachable, fresh, unchanged, clean, and is
 * nothing about to expire. Checks answer with plain results; the root turns them into signals for
 * findings.
 *
 * <p>The <em>clean</em> scanner judges one page by its structure first and its words second: a
 * court lawfully publishes gambling cases, so vocabulary alone never makes a page critical, and
 * legal vocabulary alone never clears one.
 */
@NullMarked
package id.jagasitus.watch;

import org.jspecify.annotations.NullMarked;
