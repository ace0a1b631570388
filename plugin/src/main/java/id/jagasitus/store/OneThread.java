package id.jagasitus.store;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Runs one collector over all segments in the calling thread. */
final class OneThread {

  static void search(IndexSearcher searcher, Query query, Collector collector) throws IOException {
    searcher.search(
        query,
        new CollectorManager<Collector, Boolean>() {
          @Override
          public Collector newCollector() {
            return collector;
          }

          @Override
          public Boolean reduce(Collection<Collector> collectors) {
            return collectors.size() == 1;
          }
        });
  }

  private OneThread() {}
}
