package id.jagasitus.repository;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Index files (restic design, "Indexing"), read and written as a stream. */
final class IndexFile {

  /** Takes the packs of an index in turn. */
  interface Sink {
    void accept(PackContents contents) throws IOException;
  }

  private IndexFile() {}

  static byte[] write(List<PackContents> packs) {
    var out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("packs");
      for (PackContents pack : packs) {
        json.writeStartObject();
        json.writeStringProperty("id", pack.pack().hex());
        json.writeArrayPropertyStart("blobs");
        pack.entries().forEach(entry -> write(json, entry));
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private static void write(JsonGenerator json, PackEntry entry) {
    json.writeStartObject();
    json.writeStringProperty("id", entry.id().hex());
    json.writeStringProperty("type", entry.type().word());
    json.writeNumberProperty("offset", entry.offset());
    json.writeNumberProperty("length", entry.length());
    if (entry.plainLength() > 0) {
      json.writeNumberProperty("uncompressed_length", entry.plainLength());
    }
    json.writeEndObject();
  }

  static void read(byte[] bytes, String what, Sink sink) throws IOException {
    try (JsonParser json = Json.MAPPER.createParser(bytes)) {
      expect(json.nextToken() == JsonToken.START_OBJECT, what);
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        if (json.currentName().equals("packs") && json.nextToken() == JsonToken.START_ARRAY) {
          readPacks(json, what, sink);
        } else {
          json.nextToken();
          json.skipChildren();
        }
      }
    } catch (JacksonException | IllegalArgumentException e) {
      throw RepositoryException.damaged(what + " is no index: " + e.getMessage(), e);
    }
  }

  private static void readPacks(JsonParser json, String what, Sink sink) throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      BlobId pack = null;
      var entries = new ArrayList<PackEntry>();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "id" -> pack = BlobId.parse(json.getString());
          case "blobs" -> readBlobs(json, what, entries);
          default -> json.skipChildren();
        }
      }
      if (pack == null) {
        throw RepositoryException.damaged(what + " lists a pack without id");
      }
      sink.accept(new PackContents(pack, entries));
    }
  }

  private static void readBlobs(JsonParser json, String what, List<PackEntry> entries)
      throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      entries.add(readBlob(json, what));
    }
  }

  private static PackEntry readBlob(JsonParser json, String what) throws IOException {
    BlobId id = null;
    BlobType type = null;
    int offset = 0;
    int length = 0;
    int plain = 0;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "id" -> id = BlobId.parse(json.getString());
        case "type" -> type = BlobType.of(json.getString());
        case "offset" -> offset = json.getIntValue();
        case "length" -> length = json.getIntValue();
        case "uncompressed_length" -> plain = json.getIntValue();
        default -> json.skipChildren();
      }
    }
    if (id == null || type == null || offset < 0 || length < Sealer.OVERHEAD || plain < 0) {
      throw RepositoryException.damaged(what + " lists a blob that lacks id, type or length");
    }
    return new PackEntry(id, type, offset, length, plain);
  }

  private static void expect(boolean holds, String what) throws RepositoryException {
    if (!holds) {
      throw RepositoryException.damaged(what + " does not begin as an index");
    }
  }
}
