/**
 * What the site depends on and must be renewed in time: the register of services, reminders, the
 * calendar file, and what the certificate and the registry of the domain say themselves.
 */
@NullMarked
package id.jagasitus.service;

import org.jspecify.annotations.NullMarked;
