package id.jagasitus.office;

import java.time.LocalDate;

/**
 * A service that runs out (step 4).
 *
 * @param id of the service
 * @param name as the office calls it
 * @param until last day it is paid for
 */
public record Renewal(String id, String name, LocalDate until) {}
