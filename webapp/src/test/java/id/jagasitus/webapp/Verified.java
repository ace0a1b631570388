package id.jagasitus.webapp;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Asks veraPDF, the reference validator, whether a file is what it says. */
final class Verified {
  private Verified() {}

  /** What breaks the rules of PDF/A-2b; nothing for a good file. */
  static List<String> faults(byte[] pdf) throws Exception {
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
