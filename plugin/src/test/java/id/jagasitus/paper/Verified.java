package id.jagasitus.paper;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Asks veraPDF, the reference validator, whether a file is what it says. */
public final class Verified {
  private Verified() {}

  /** For scripts: says what is wrong with files, and ends with 1 then. */
  public static void main(String[] files) throws Exception {
    boolean good = true;
    for (String file : files) {
      List<String> faults = faults(Files.readAllBytes(Path.of(file)));
      faults.forEach(fault -> System.err.println(file + ": " + fault));
      good &= faults.isEmpty();
    }
    System.exit(good ? 0 : 1);
  }

  /** What breaks the rules of PDF/A-2b; nothing for a good file. */
  public static List<String> faults(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
        var validator = foundry.createValidator(PDFAFlavour.PDFA_2_B, 50, false, true, false)) {
      var result = validator.validate(parser);
      if (result.isCompliant()) {
        return List.of();
      }
      return result.getTestAssertions().stream()
          .map(fault -> fault.getRuleId().getClause() + ": " + fault.getMessage())
          .distinct()
          .toList();
    }
  }
}
