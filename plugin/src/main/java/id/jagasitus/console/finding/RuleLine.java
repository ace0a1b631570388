package id.jagasitus.console.finding;

import id.jagasitus.rule.Rule;
import java.time.Instant;
import java.util.Optional;

/**
 * One rule and how it fared.
 *
 * @param rule the rule
 * @param own whether the office wrote it
 * @param on whether it is in use
 * @param hits how often it fired
 * @param last when last
 */
public record RuleLine(Rule rule, boolean own, boolean on, long hits, Optional<Instant> last) {}
