package id.jagasitus.watch;

import java.util.List;

/**
 * A page that asks for a secret in the name of another house: a bank, a purse, a network, a game. A
 * court lets its own people log in, and sends others to the house itself.
 */
final class BorrowedLogin {

  /** Houses whose customers are fished for; only names that are nothing else. */
  private static final List<String> HOUSES =
      List.of(
          "facebook",
          "instagram",
          "gmail",
          "paypal",
          "brimo",
          "bank bri",
          "livin",
          "bank mandiri",
          "bca mobile",
          "mybca",
          "klikbca",
          "bank bca",
          "bank bni",
          "wondr",
          "bank btn",
          "gopay",
          "ovo",
          "dana app",
          "dompet digital",
          "shopee",
          "shopeepay",
          "tokopedia",
          "lazada",
          "icloud",
          "apple id",
          "outlook",
          "hotmail",
          "office 365",
          "microsoft 365",
          "microsoft account",
          "onedrive",
          "netflix",
          "binance",
          "metamask",
          "trust wallet",
          "indodax",
          "whatsapp",
          "telegram",
          "tiktok",
          "steam",
          "roblox",
          "garena",
          "free fire",
          "mobile legends",
          "pubg",
          "wetransfer",
          "dropbox",
          "docusign",
          "adobe id",
          "linkedin",
          "yahoo",
          "dhl",
          "fedex");

  /** What opens a purse of coins; nobody else ever asks for it. */
  private static final List<String> KEYS =
      List.of(
          "recovery phrase",
          "seed phrase",
          "secret phrase",
          "secret recovery",
          "frasa pemulihan",
          "private key wallet",
          "12 word phrase");

  private BorrowedLogin() {}

  private static void phrase(PageFacts facts, List<ScanSignal> signals) {
    if (facts.legalContext() || facts.framed()) {
      return;
    }
    String said = ' ' + String.join(" ", facts.words) + ' ';
    KEYS.stream()
        .filter(key -> said.contains(' ' + key + ' '))
        .findFirst()
        .ifPresent(key -> signals.add(new ScanSignal("login-borrowed", 60, key)));
  }

  /** Adds what it sees. */
  static void look(PageFacts facts, List<ScanSignal> signals) {
    boolean asks =
        facts.page.sources().stream().anyMatch(source -> source.kind().equals("password"));
    phrase(facts, signals);
    if (asks) {
      String said = ' ' + String.join(" ", facts.titleWords) + ' ';
      HOUSES.stream()
          .filter(house -> said.contains(' ' + house + ' '))
          .findFirst()
          .ifPresent(house -> signals.add(new ScanSignal("login-borrowed", 60, house)));
    }
  }
}
