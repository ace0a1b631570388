/**
 * Is the site as it was approved: the approved baseline and copies of its texts, what differs from
 * it, the readable difference, publishing windows, and putting the approved file back; and the
 * hosts and scripts that its pages lead to and run as they are served.
 */
@NullMarked
package id.jagasitus.integrity;

import org.jspecify.annotations.NullMarked;
