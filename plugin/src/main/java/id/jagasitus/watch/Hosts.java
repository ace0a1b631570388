package id.jagasitus.watch;

import java.util.List;
import java.util.Set;

/**
 * Which hosts a court's page may lead to without anybody wondering: the site itself and its
 * sub-domains, government names, and the well-known services a public page embeds. Every other host
 * is <em>unknown</em>, which by itself is no fault.
 *
 * @param own host of the site, lower case; empty when it is not known
 * @param approved further hosts the office approved
 */
public record Hosts(String own, Set<String> approved) {

  private static final List<String> KNOWN =
      List.of(
          "go.id",
          "mil.id",
          "facebook.com",
          "fb.com",
          "instagram.com",
          "twitter.com",
          "x.com",
          "youtube.com",
          "youtu.be",
          "youtube-nocookie.com",
          "tiktok.com",
          "whatsapp.com",
          "wa.me",
          "t.me",
          "telegram.org",
          "google.com",
          "google.co.id",
          "goo.gl",
          "googleapis.com",
          "gstatic.com",
          "googletagmanager.com",
          "google-analytics.com",
          "recaptcha.net",
          "openstreetmap.org",
          "w3.org",
          "schema.org",
          "ogp.me",
          "gmpg.org",
          "wordpress.org",
          "wordpress.com",
          "w.org",
          "gravatar.com",
          "joomla.org",
          "jsdelivr.net",
          "cloudflare.com",
          "cdnjs.com",
          "unpkg.com",
          "bootstrapcdn.com",
          "jquery.com",
          "fontawesome.com",
          "ampproject.org",
          "creativecommons.org",
          "wikipedia.org",
          "linkedin.com",
          "apple.com",
          "microsoft.com",
          "adobe.com",
          "mozilla.org",
          "purl.org",
          "xmlns.com",
          "userway.org",
          // addresses that only lead on, and forms
          "bit.ly",
          "s.id",
          "forms.gle",
          "linktr.ee",
          "zoom.us",
          "office.com",
          "canva.com",
          "issuu.com",
          "scribd.com",
          // newspapers and agencies that a court's news cites
          "antaranews.com",
          "kompas.com",
          "detik.com",
          "tempo.co",
          "cnnindonesia.com",
          "cnbcindonesia.com",
          "hukumonline.com",
          "tribunnews.com",
          "liputan6.com",
          "republika.co.id",
          "kumparan.com",
          "mediaindonesia.com",
          "okezone.com",
          "sindonews.com",
          "merdeka.com",
          "rri.co.id",
          "bisnis.com",
          "jpnn.com",
          // makers of the usual content systems and themes, named in the feet of pages
          "themegrill.com",
          "joomlart.com",
          "elementor.com",
          "wpbeginner.com",
          "colorlib.com",
          "getbootstrap.com",
          "w3layouts.com",
          "htmlcodex.com",
          "bootstrapmade.com",
          "templatemo.com",
          "html5up.net",
          "themeforest.net",
          "envato.com",
          "wpastra.com",
          "generatepress.com",
          "oceanwp.org",
          "hitwebcounter.com",
          "statcounter.com",
          "flagcounter.com",
          "histats.com",
          "cookieyes.com",
          "php.net",
          "apache.org");

  public Hosts {
    approved = Set.copyOf(approved);
  }

  /**
   * Whether a host is neither the site's own, nor a known service, nor approved; relative is known.
   */
  public boolean unknown(String host) {
    return !host.isEmpty() && !isOwn(host) && !known(host);
  }

  /** Whether a host is the site itself, with or without {@code www}, or one of its sub-domains. */
  boolean isOwn(String host) {
    return !own.isEmpty() && under(host, bare(own));
  }

  /** Whether a host is the very site, with or without {@code www}. */
  public boolean self(String host) {
    return !own.isEmpty() && bare(host.toLowerCase(java.util.Locale.ROOT)).equals(bare(own));
  }

  /** Whether a statement of the page's own address names somebody else's host. */
  boolean foreign(String host) {
    return own.isEmpty() ? unknown(host) : !host.isEmpty() && !isOwn(host);
  }

  private boolean known(String host) {
    return KNOWN.stream().anyMatch(name -> under(host, name))
        || approved.stream().anyMatch(name -> under(host, name));
  }

  private static boolean under(String host, String name) {
    return host.equals(name) || host.endsWith('.' + name);
  }

  private static String bare(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
