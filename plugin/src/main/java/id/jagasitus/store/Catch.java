package id.jagasitus.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReader;

/** Events of one mark as they are found: how many, on which days, and where the newest are. */
final class Catch {

  private static final Comparator<Place> OLDEST_FIRST =
      Comparator.comparingLong(Place::time).thenComparingInt(Place::doc);

  private final ZoneId zone;
  private final Map<LocalDate, Long> days = new HashMap<>();
  private final PriorityQueue<Place> newest = new PriorityQueue<>(OLDEST_FIRST);
  private long hits;
  private long dayFrom = Long.MAX_VALUE;
  private long dayTo = Long.MIN_VALUE;
  private LocalDate day = LocalDate.EPOCH;
  private long ofDay;

  /** Where an event is. */
  record Place(LeafReader leaf, int doc, long time) {}

  Catch(ZoneId zone) {
    this.zone = zone;
  }

  void add(LeafReader leaf, int doc, long time) {
    hits++;
    if (time < dayFrom || time >= dayTo) {
      turnTo(time);
    }
    ofDay++;
    if (newest.size() < Sifted.SAMPLES || time >= newest.element().time()) {
      keep(new Place(leaf, doc, time));
    }
  }

  private void turnTo(long time) {
    endDay();
    day = Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
    dayFrom = day.atStartOfDay(zone).toInstant().toEpochMilli();
    dayTo = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
  }

  private void endDay() {
    if (ofDay > 0) {
      days.merge(day, ofDay, Long::sum);
      ofDay = 0;
    }
  }

  private void keep(Place place) {
    newest.add(place);
    if (newest.size() > Sifted.SAMPLES) {
      newest.remove();
    }
  }

  /** Takes in what was found elsewhere. */
  void join(Catch other) {
    endDay();
    other.endDay();
    hits += other.hits;
    other.days.forEach((date, count) -> days.merge(date, count, Long::sum));
    other.newest.forEach(this::keep);
  }

  long hits() {
    return hits;
  }

  Map<LocalDate, Long> days() {
    endDay();
    return days;
  }

  /** Places of the newest, newest first. */
  List<Place> newest() {
    var places = new ArrayList<>(newest);
    places.sort(OLDEST_FIRST.reversed());
    return places;
  }
}
