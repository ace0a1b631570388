package id.jagasitus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.LoopbackNames.Mood;
import id.jagasitus.detect.DetectConfig;
import id.jagasitus.detect.DetectRequests;
import id.jagasitus.detect.Detector;
import id.jagasitus.detect.RobotNames;
import id.jagasitus.event.Address;
import id.jagasitus.event.Signal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions about search robots, over real datagrams to a name server on the loopback address. */
final class NameServerTest {

  private static final String GOOGLE = "Googlebot/2.1 (+http://www.google.com/bot.html)";
  private static final long START = 1_780_000_000_000L;

  private LoopbackNames world;
  private NameServer names;

  @BeforeEach
  void open() throws IOException {
    world =
        new LoopbackNames()
            .with("5.113.0.203.in-addr.arpa", "Crawl-203-0-113-5.googlebot.com")
            .with("crawl-203-0-113-5.googlebot.com", "203.0.113.5", "2001:db8::5")
            .with("6.113.0.203.in-addr.arpa", "crawl-203-0-113-5.googlebot.com")
            .with("7.113.0.203.in-addr.arpa", "x y/z.googlebot.com", "host.example")
            .with("host.example", "203.0.113.7");
    names = NameServer.at(world.address(), Duration.ofMillis(100));
  }

  @AfterEach
  void close() throws IOException {
    world.close();
  }

  @Test
  void namesOf_knownAddress_areItsNames() throws IOException {
    assertEquals(List.of("crawl-203-0-113-5.googlebot.com"), names.namesOf("203.0.113.5"));
  }

  @Test
  void namesOf_addressWithoutName_areNone() throws IOException {
    assertEquals(List.of(), names.namesOf("203.0.113.99"));
    assertEquals(List.of("99.113.0.203.in-addr.arpa"), world.asked());
  }

  @Test
  void addressesOf_knownName_areBothFamilies() throws IOException {
    String name = "crawl-203-0-113-5.googlebot.com";

    assertEquals(List.of("203.0.113.5", "2001:db8::5"), names.addressesOf(name));
    assertEquals(List.of(name, name), world.asked());
  }

  @Test
  void addressesOf_whatIsNoHostName_isNotAskedFor() throws IOException {
    assertEquals(List.of(), names.addressesOf("x y/z.googlebot.com"));
    assertEquals(List.of(), world.asked());
  }

  @Test
  void reversed_isTheNameUnderWhichNamesStand() {
    Address v6 = Address.parse("2001:db8::567:89ab").orElseThrow();

    assertEquals(
        "b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa",
        NameServer.reversed(v6));
  }

  @Test
  void namesOf_answerTooLongForADatagram_isAskedForAgainOverTcp() throws IOException {
    world.mood(Mood.CUTS);

    assertEquals(List.of("crawl-203-0-113-5.googlebot.com"), names.namesOf("203.0.113.5"));
    assertEquals(2, world.asked().size());
  }

  @Test
  void namesOf_serverThatFails_isNoAnswer() {
    world.mood(Mood.FAILS);

    IOException said = assertThrows(IOException.class, () -> names.namesOf("203.0.113.5"));

    assertTrue(said.toString().contains("5.113.0.203.in-addr.arpa"), said::toString);
  }

  @Test
  void namesOf_silentServer_isNoAnswer_andTriedTwice() {
    world.mood(Mood.SILENT);

    assertThrows(IOException.class, () -> names.namesOf("203.0.113.5"));

    assertEquals(2, world.asked().size());
  }

  private Detector detector() {
    var asking = new RobotNames(names, Runnable::run, () -> 0L);
    return new Detector(List.of(), DetectConfig.DEFAULT, Optional::empty).asking(asking);
  }

  @Test
  void examine_robotWhoseNamesFit_isGenuine() {
    assertEquals(List.of(), first(detector(), "203.0.113.5"));
    assertEquals(
        List.of("5.113.0.203.in-addr.arpa", "crawl-203-0-113-5.googlebot.com"),
        world.asked().stream().distinct().toList());
  }

  @Test
  void examine_robotWhoseNameBelongsToAnother_isFalse() {
    List<Signal> signals = first(detector(), "203.0.113.6");

    assertEquals(List.of("behaviour-false-robot"), signals.stream().map(Signal::rule).toList());
  }

  @Test
  void examine_robotWithAnotherName_isFalse() {
    List<Signal> signals = first(detector(), "203.0.113.7");

    assertEquals(List.of("behaviour-false-robot"), signals.stream().map(Signal::rule).toList());
  }

  @Test
  void examine_robotWhileNobodyAnswers_isNotAccused() {
    world.mood(Mood.FAILS);

    assertEquals(List.of(), first(detector(), "203.0.113.6"));
  }

  /** Answers come at once here, so the first request already shows what they say. */
  private static List<Signal> first(Detector detector, String client) {
    return detector.examine(
        DetectRequests.by(DetectRequests.get(START, client, "/", 200), GOOGLE, ""));
  }
}
