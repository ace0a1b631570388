package id.jagasitus.admin;

import id.jagasitus.office.Citations;
import id.jagasitus.office.CourtHours;
import id.jagasitus.office.Periods;
import id.jagasitus.office.Playbook;
import id.jagasitus.office.Procedure;
import id.jagasitus.office.Reminding;

/**
 * What the office decides about its procedure.
 *
 * @param procedure who does what, in what time
 * @param hours working hours and holidays
 * @param playbook troubles and ways out
 * @param citations legal basis
 * @param periods how often
 * @param reminding when people are written to
 * @param typed what was typed, when it was refused
 */
record ProcedurePage(
    Procedure procedure,
    CourtHours hours,
    Playbook playbook,
    Citations citations,
    Periods periods,
    Reminding reminding,
    CaseHandler.Typed typed) {}
