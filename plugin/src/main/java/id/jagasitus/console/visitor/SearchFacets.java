package id.jagasitus.console.visitor;

import id.jagasitus.console.visitor.VisitorDesk.Facet;
import id.jagasitus.store.Facets;
import id.jagasitus.store.Tally;
import java.util.ArrayList;
import java.util.List;

/** Puts what the store counted into the words of the visitor desk. */
final class SearchFacets {

  private SearchFacets() {}

  /**
   * The lists a reader may narrow by.
   *
   * @param byNetwork whether the store counted networks; whole addresses are left out
   */
  static List<Facet> of(Facets facets, boolean byNetwork) {
    var out = new ArrayList<Facet>();
    add(out, "status", facets.statuses());
    add(out, "path", facets.paths());
    add(out, "ip", byNetwork ? facets.addresses() : List.of());
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
}
