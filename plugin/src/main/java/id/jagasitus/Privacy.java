package id.jagasitus;

import id.jagasitus.accesslog.ImportException;
import id.jagasitus.accesslog.Importer;
import id.jagasitus.console.privacy.Unmaskings;
import id.jagasitus.event.Network;
import id.jagasitus.home.Home;
import id.jagasitus.home.Machine;
import id.jagasitus.home.SecretFile;
import id.jagasitus.journal.Journal;
import id.jagasitus.privacy.BlurDays;
import id.jagasitus.privacy.Eraser;
import id.jagasitus.privacy.Erasures;
import id.jagasitus.privacy.Holding.Place;
import id.jagasitus.privacy.Seal;
import id.jagasitus.store.EventStore;
import id.jagasitus.visitorlog.VisitorLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/** What a home owes the people whose addresses it keeps: erasures, and who saw whom. */
record Privacy(Erasures erasures, Unmaskings unmaskings, BlurDays blurDays) {

  /**
   * Over an open home. The files come before the index, which is made of them.
   *
   * @param record the visitor log and the index
   */
  static Privacy open(
      Home home, Machine machine, Journal journal, Importer importer, RequestRecord record)
      throws IOException {
    byte[] key =
        SecretFile.readOrMake(
            home.secrets().resolve("erasure-key"), Seal.KEY_BYTES, machine.random());
    var places = new LinkedHashMap<String, Eraser>();
    places.put(Place.LOG.name(), (who, until) -> wipe(record.log(), who, until, record.writing()));
    places.put(Place.IMPORTED.name(), (who, until) -> wipe(importer, who));
    places.put(Place.INDEX.name(), (who, until) -> erase(record.store(), who, until));
    var erasures = new Erasures(home.secrets(), new Seal(key), SecretFile::write, journal, places);
    var unmaskings = new Unmaskings();
    journal.follow(List.of("privacy."), erasures::fold);
    journal.followLatest(List.of("address.revealed"), Unmaskings.REMEMBERED, unmaskings::fold);
    var blurDays = new BlurDays(journal);
    journal.follow(List.of("privacy."), blurDays::fold);
    return new Privacy(erasures, unmaskings, blurDays);
  }

  /** Logback packs yesterday's file by itself; what it read before the wipe is wiped once more. */
  private static long wipe(VisitorLog log, Network who, Instant until, Object writing)
      throws IOException {
    long wiped;
    synchronized (writing) {
      log.flush();
      wiped = log.wipeOpen(who, until);
    }
    wiped += log.wipePacked(who, until);
    if (log.count(who, until) > 0) {
      throw new IOException("a log file was packed meanwhile; it is wiped at the next try");
    }
    return wiped;
  }

  private static long wipe(Importer importer, Network who) throws IOException {
    try {
      return importer.wipe(who);
    } catch (ImportException e) {
      throw new IOException("logs are being imported; it is tried again after that", e);
    }
  }

  private static long erase(EventStore store, Network who, Instant until) throws IOException {
    try {
      return store.erase(who, until.toEpochMilli());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
