package id.jagasitus.admin.export;

import id.jagasitus.admin.text.Format;
import id.jagasitus.console.visitor.Visit;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** One JSON array (RFC 8259) in ASCII, an object a row; an unknown number is null. */
public final class JsonWriter implements VisitWriter {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final JsonGenerator out;
  private final Format format;

  /** Opens the array at once. */
  public JsonWriter(Writer out, Format format) {
    this.out = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    this.format = format;
    this.out.writeStartArray();
  }

  @Override
  public void write(Visit visit) throws IOException {
    out.writeRaw('\n');
    out.writeStartObject();
    out.writeStringProperty("time", format.iso(Instant.ofEpochMilli(visit.time())));
    out.writeStringProperty("address", visit.client().text());
    out.writeStringProperty("method", visit.method());
    out.writeStringProperty("host", visit.host());
    out.writeStringProperty("uri", visit.uri());
    number("status", visit.status());
    number("bytes", visit.bytes());
    number("duration_us", visit.durationMicros());
    out.writeStringProperty("referer", visit.referer());
    out.writeStringProperty("user_agent", visit.userAgent());
    out.writeStringProperty("kind", visit.kind().name());
    out.writeStringProperty("source", visit.source().name());
    out.writeBooleanProperty("refused", visit.refused());
    out.writeBooleanProperty("own", visit.own());
    out.writeEndObject();
  }

  @Override
  public void close() {
    out.writeRaw('\n');
    out.writeEndArray();
    out.close();
  }

  private void number(String name, long value) {
    if (value < 0) {
      out.writeNullProperty(name);
    } else {
      out.writeNumberProperty(name, value);
    }
  }
}
