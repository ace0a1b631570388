package id.jagasitus.store;

import java.io.IOException;
import java.util.List;

/** The most frequent values from the index. */
final class LuceneFacets {

  static Facets of(Pass pass, EventFilter filter, int top) throws IOException {
    SumFigure events = SumFigure.events();
    var statuses = new StatusFigure();
    TopFigure methods = TopFigure.values(Schema.METHOD);
    TopFigure hosts = TopFigure.values(Schema.HOST);
    TopFigure sources = new TopFigure(new Choice.Grouped(new Choice.Sources()));
    TopFigure addresses = new TopFigure(LucenePanels.addresses(filter.reach()));
    TopFigure paths = TopFigure.values(Schema.PATH);
    TopFigure agents = TopFigure.values(Schema.AGENT);
    pass.over(
        filter.from(),
        filter.to(),
        List.of(events, statuses, methods, hosts, sources, addresses, paths, agents));
    return new Facets(
        events.sum(),
        pass.leftOut(filter.from(), filter.to()),
        statuses.top(top),
        methods.top(top),
        hosts.top(top),
        sources.top(top),
        addresses.top(top),
        paths.top(top),
        agents.top(top));
  }

  private LuceneFacets() {}
}
