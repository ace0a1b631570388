/**
 * Typed reading of what the machine dictates: one TOML file with overrides from outside, read once
 * at start. {@link id.jagasitus.config.Settings} hands out values with defaults and ranges,
 * collects every problem with its line, and knows which keys nobody asked for. {@link
 * id.jagasitus.event.Network} and {@link id.jagasitus.config.Address} are the one place where
 * addresses are parsed and masked.
 */
@NullMarked
package id.jagasitus.config;

import org.jspecify.annotations.NullMarked;
