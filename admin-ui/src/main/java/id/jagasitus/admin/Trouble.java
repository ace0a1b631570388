package id.jagasitus.admin;

import java.util.List;
import java.util.Optional;

/**
 * Why a check got no answer, in words of the reader. The checks write short English sentences,
 * which go to logs, findings and files as they are; a sentence that is not known is shown like
 * that.
 */
final class Trouble {

  private static final int LONGEST = 300;

  /** What a sentence holds, the more telling ones first, and the text that says it. */
  private record Known(String part, String key) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known("its certificate has expired", "trouble.expired"),
          new Known("its certificate is not valid yet", "trouble.early"),
          new Known("its certificate is from nobody known", "trouble.issuer"),
          new Known("its certificate is for another name", "trouble.name"),
          new Known("its certificate is not accepted", "trouble.certificate"),
          new Known("no secure connection comes about", "trouble.insecure"),
          new Known("shows no certificate", "trouble.nocertificate"),
          new Known("its name is not known to DNS", "trouble.dns"),
          new Known("an address of an inner network", "trouble.inner"),
          new Known("nothing answers there", "trouble.refused"),
          new Known("is no http address", "trouble.noaddress"),
          new Known("what is no address", "trouble.redirect"),
          new Known("did not answer completely within", "trouble.late"),
          new Known("its packed answer is damaged", "trouble.broken"),
          new Known("its answer breaks off", "trouble.broken"),
          new Known("its answer is no proper HTTP", "trouble.nohttp"),
          new Known("is not in the page", "trouble.word"),
          new Known("redirects to", "trouble.redirect"),
          new Known("the registry does not know", "trouble.registry.unknown"),
          new Known("the registry was asked too often", "trouble.registry.often"),
          new Known("the registry", "trouble.registry.answer"),
          new Known("HTTP 404", "trouble.http404"),
          new Known("HTTP 5", "trouble.http5"),
          new Known("HTTP 4", "trouble.http4"));

  private Trouble() {}

  /** The sentence for people, with what the machine said behind it. */
  static String of(Frame frame, String problem) {
    String raw = frame.raw(problem, LONGEST);
    return key(problem).map(known -> frame.t(known) + " (" + raw + ')').orElse(raw);
  }

  /** The text that says it; empty for a sentence that is not known. */
  static Optional<String> key(String problem) {
    return KNOWN.stream()
        .filter(known -> problem.contains(known.part()))
        .findFirst()
        .map(Known::key);
  }
}
