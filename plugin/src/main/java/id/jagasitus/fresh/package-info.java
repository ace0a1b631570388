/**
 * Is what the court must publish there, and how fresh is it: the register of sections, where each
 * lives on the site, the newest date found in it, its score of 2, 1 or 0, and what else the content
 * team should mend: broken links, missing pictures, pages and documents that nobody links to.
 */
@NullMarked
package id.jagasitus.fresh;

import org.jspecify.annotations.NullMarked;
