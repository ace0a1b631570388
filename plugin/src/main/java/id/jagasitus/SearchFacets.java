package id.jagasitus;

import id.jagasitus.VisitorDesk.Facet;
import id.jagasitus.query.QueryProblem;
import id.jagasitus.store.Facets;
import id.jagasitus.store.Tally;
import java.util.ArrayList;
import java.util.List;

/** Puts what the store counted and refused into the words of the visitor desk. */
final class SearchFacets {

  private SearchFacets() {}

  static List<Facet> of(Facets facets) {
    var out = new ArrayList<Facet>();
    add(out, "status", facets.statuses());
    add(out, "path", facets.paths());
    add(out, "ip", facets.addresses());
    add(out, "ua", facets.agents());
    add(out, "method", facets.methods());
    add(out, "host", facets.hosts());
    add(out, "source", facets.sources());
    return out;
  }

  private static void add(List<Facet> out, String field, List<Tally> values) {
    if (!values.isEmpty()) {
      out.add(new Facet(field, Dashboards.counts(values, field)));
    }
  }

  static VisitorDesk.QueryProblem problem(QueryProblem.Kind kind) {
    return switch (kind) {
      case UNKNOWN_FIELD -> VisitorDesk.QueryProblem.UNKNOWN_FIELD;
      case MISSING_VALUE, BAD_NUMBER, BAD_ADDRESS, BAD_TIME, BAD_RANGE, BAD_CHOICE ->
          VisitorDesk.QueryProblem.BAD_VALUE;
      case UNCLOSED_QUOTE, UNCLOSED_GROUP, UNCLOSED_RANGE, UNEXPECTED_CLOSE ->
          VisitorDesk.QueryProblem.UNCLOSED;
      case TOO_LONG, TOO_MANY_TERMS, TOO_DEEP, TOO_MANY_WILDCARDS ->
          VisitorDesk.QueryProblem.TOO_COMPLEX;
      case ADDRESS_TOO_PRECISE, FIELD_NOT_ALLOWED -> VisitorDesk.QueryProblem.NOT_ALLOWED;
      case MISSING_TERM, UNSUPPORTED -> VisitorDesk.QueryProblem.SYNTAX;
    };
  }
}
