/**
 * Is the site as it was approved: the approved baseline and copies of its texts, what differs from
 * it, the readable difference, publishing windows, and putting the approved file back.
 */
@NullMarked
package id.jagasitus.integrity;

import org.jspecify.annotations.NullMarked;
