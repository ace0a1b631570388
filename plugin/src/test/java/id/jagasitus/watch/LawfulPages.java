package id.jagasitus.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Ordinary court pages about gambling cases, warnings against gambling, and words that collide with
 * it (domain notes 3.7), each in four frames such as court sites use. Own texts.
 */
final class LawfulPages {

  private static final String MENU =
      "<li><a href='/'>Beranda</a></li><li><a href='/profil/sejarah'>Sejarah</a></li>"
          + "<li><a href='https://sipp.pn-contoh.go.id/'>Jadwal Sidang</a></li>"
          + "<li><a href='https://putusan3.mahkamahagung.go.id/'>Putusan</a></li>";

  private static final List<String> FRAMES =
      List.of(
          "<!doctype html><html lang=id><head><title>%1$s - Pengadilan Negeri Contoh</title></head>"
              + "<body><nav><ul>%3$s</ul></nav><main><h1>%1$s</h1><p>%2$s</p></main>"
              + "<footer>Pengadilan Negeri Contoh</footer></body></html>",
          "<html><head><meta name='description' content='%1$s'><meta property='og:title' content='%1$s'>"
              + "<link rel=canonical href='https://pn-contoh.go.id/x'><title>%1$s</title>"
              + "<style>.sub-menu{display:none}.screen-reader-text{clip:rect(1px,1px,1px,1px);position:absolute;left:-9999px}</style>"
              + "</head><body><a class='screen-reader-text' href='#isi'>Langsung ke isi</a><ul class='sub-menu'>%3$s</ul>"
              + "<article><h2>%1$s</h2><p>%2$s</p><p><a href='https://www.facebook.com/sharer.php?u=x'>Bagikan</a></p>"
              + "</article><div class='footer'>Tema oleh <a href='https://themegrill.com/'>ThemeGrill</a></div></body></html>",
          "<html><body><table><tr><td>%3$s</td><td><h3>%1$s</h3>%2$s<br>"
              + "<img src=/a.jpg alt='%1$s'><div id='modal' style='display:none'>"
              + "<a href='https://forms.gle/abc'>Isi survei</a><a href='https://www.wpforms.example/'>WPForms</a></div>"
              + "<script>var ua=navigator.userAgent;if(/mobile/i.test(ua)){document.body.className='m'}</script>"
              + "</td></tr></table></body></html>",
          "<html><head><title>%1$s</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"%1$s\"}"
              + "</script></head><body><div class='mobile-menu' style='height:0;overflow:hidden'>%3$s</div>"
              + "<h1>%1$s</h1><p>%2$s</p><p>Sumber: <a href='https://www.antaranews.com/berita/1/polisi-tangkap'>%1$s</a></p>"
              + "<h3>Baca juga</h3><a href='/berita/waspada-judi-online'>Waspada judi online</a></body></html>");

  /** One page: where it lies and its text. */
  record Sample(String path, String html) {}

  private LawfulPages() {}

  static List<Sample> all() {
    var samples = new ArrayList<Sample>();
    for (String text : texts()) {
      String[] parts = text.strip().split("\\R", 2);
      String[] head = parts[0].split("\\|", 2);
      for (int frame = 0; frame < FRAMES.size(); frame++) {
        String html = FRAMES.get(frame).formatted(head[1], parts[1], MENU);
        samples.add(new Sample("/" + head[0] + (frame % 2 == 0 ? ".html" : "/"), html));
      }
    }
    return samples;
  }

  private static String[] texts() {
    try (InputStream in = LawfulPages.class.getResourceAsStream("lawful.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^---$");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
