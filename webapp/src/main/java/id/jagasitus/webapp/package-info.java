/**
 * The smallest web application around the plugin: registers its filter and its pages when a
 * container starts, stops it when the container stops, and keeps from being served what must never
 * be. {@code RATIONALE.md} beside the module's pom tells what a launcher and this package say to
 * each other.
 */
@NullMarked
package id.jagasitus.webapp;

import org.jspecify.annotations.NullMarked;
