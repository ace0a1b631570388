/**
 * Detection as it runs: which rules are in use, one detector fed from every source in the order of
 * arrival, what each rule has seen, and looking back over what is stored. It joins the rules, the
 * site's inventory, the store and the findings, which do not know of each other; the root starts it
 * and pages and commands ask it.
 */
@NullMarked
package id.jagasitus.guard;

import org.jspecify.annotations.NullMarked;
