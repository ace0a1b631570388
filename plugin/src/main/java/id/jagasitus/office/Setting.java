package id.jagasitus.office;

/** A part of what the office decides about its procedure; kept in the journal as a whole. */
public sealed interface Setting
    permits Procedure, CourtHours, Playbook, Citations, Periods, Reminding {}
