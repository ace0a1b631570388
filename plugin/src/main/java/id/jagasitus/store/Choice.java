package id.jagasitus.store;

import id.jagasitus.query.Reach;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;

/** Which value of a segment an event counts for; equal choices choose the same. */
sealed interface Choice {

  /** The values to choose among. */
  Dictionary values(SegmentFacts segment) throws IOException;

  Chooser in(SegmentFacts segment) throws IOException;

  /** Goes through the batches of one segment. */
  interface Chooser {
    /** The number of the value for each event, negative for none; valid until the next batch. */
    int[] of(Batch batch) throws IOException;
  }

  /** The value of a sorted field. */
  record Value(String field) implements Choice {
    @Override
    public Dictionary values(SegmentFacts segment) throws IOException {
      return segment.terms(field);
    }

    @Override
    public Chooser in(SegmentFacts segment) {
      return batch -> batch.ords(field);
    }
  }

  /** The group that the value of a field belongs to. */
  record Grouped(Grouping grouping) implements Choice {
    @Override
    public Dictionary values(SegmentFacts segment) throws IOException {
      return grouping.of(segment);
    }

    @Override
    public Chooser in(SegmentFacts segment) throws IOException {
      Groups groups = grouping.of(segment);
      int[] chosen = new int[Batch.SIZE];
      return batch -> {
        int[] ords = batch.ords(grouping.field());
        for (int i = 0; i < batch.size(); i++) {
          chosen[i] = ords[i] < 0 ? -1 : groups.group(ords[i]);
        }
        return chosen;
      };
    }
  }

  /** Paths of one kind that were answered with 2xx or 3xx. */
  record Answered(PathKind kind) implements Choice {
    @Override
    public Dictionary values(SegmentFacts segment) throws IOException {
      return segment.terms(Schema.PATH);
    }

    @Override
    public Chooser in(SegmentFacts segment) throws IOException {
      byte[] kinds = segment.pathKinds();
      byte wanted = SegmentFacts.code(kind);
      int[] chosen = new int[Batch.SIZE];
      return batch -> {
        int[] ords = batch.ords(Schema.PATH);
        long[] statuses = batch.longs(Schema.STATUS);
        for (int i = 0; i < batch.size(); i++) {
          boolean answered = statuses[i] >= 200 && statuses[i] < 400;
          chosen[i] = answered && ords[i] >= 0 && kinds[ords[i]] == wanted ? ords[i] : -1;
        }
        return chosen;
      };
    }
  }

  /** Paths whose duration is known. */
  record Timed() implements Choice {
    @Override
    public Dictionary values(SegmentFacts segment) throws IOException {
      return segment.terms(Schema.PATH);
    }

    @Override
    public Chooser in(SegmentFacts segment) {
      int[] chosen = new int[Batch.SIZE];
      return batch -> {
        int[] ords = batch.ords(Schema.PATH);
        long[] micros = batch.longs(Schema.MICROS);
        for (int i = 0; i < batch.size(); i++) {
          chosen[i] = micros[i] < 0 ? -1 : ords[i];
        }
        return chosen;
      };
    }
  }

  /** Hosts of foreign referring pages. */
  record Foreign(Set<String> ownHosts) implements Choice {
    @Override
    public Dictionary values(SegmentFacts segment) throws IOException {
      return segment.refererHosts();
    }

    @Override
    public Chooser in(SegmentFacts segment) throws IOException {
      Groups groups = segment.refererHosts();
      var referrals = new Referrals(ownHosts, segment);
      int[] chosen = new int[Batch.SIZE];
      return batch -> {
        Arrays.fill(chosen, 0, batch.size(), -1);
        int[] ords = batch.ords(Schema.REFERER);
        Referrals.Of referrer = referrals.of(batch);
        for (int i = 0; i < batch.size(); i++) {
          if (ords[i] >= 0 && referrer.event(i) == Referrer.FOREIGN) {
            chosen[i] = groups.group(ords[i]);
          }
        }
        return chosen;
      };
    }
  }

  /** A way in which the values of a field fall into groups. */
  sealed interface Grouping {
    String field();

    Groups of(SegmentFacts segment) throws IOException;
  }

  /** By what may be known of addresses. */
  record Networks(Reach reach) implements Grouping {
    @Override
    public String field() {
      return Schema.CLIENT;
    }

    @Override
    public Groups of(SegmentFacts segment) throws IOException {
      return segment.networks(reach);
    }
  }

  /** By where requests were seen. */
  record Sources() implements Grouping {
    @Override
    public String field() {
      return Schema.SEEN;
    }

    @Override
    public Groups of(SegmentFacts segment) throws IOException {
      return segment.sources();
    }
  }
}
