package id.jagasitus.paper;

import id.jagasitus.chart.Caption;
import id.jagasitus.chart.ColumnChart;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Papers for tests. */
public final class TestPapers {
  public static final Paper.PageOf PAGE_OF = new Paper.PageOf("Halaman", "dari");

  /** Markup, quotes, a face, Arabic, Hebrew, Javanese, direction marks and a formula. */
  public static final List<String> HOSTILE =
      List.of(
          "<script>alert('1')</script>",
          "\"kutip\" & 'petik' </td></table>",
          "wajah 🙂 🧾 👩‍⚖️",
          "مرحبا بالعالم (١٢)",
          "שלום עולם",
          "ꦗꦮꦶ ꦱꦼꦤꦶꦤ꧀",
          "nama\u202egpj.exe\u0000\u001b[31m",
          "=HYPERLINK(\"http://jahat.example\")",
          "x".repeat(10_000));

  private TestPapers() {}

  public static byte[] picture(String format, int width, int height) throws IOException {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.GREEN.darker());
    pen.fillOval(0, 0, width, height);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(picture, format, out);
    return out.toByteArray();
  }

  public static Letterhead letterhead() throws IOException {
    return new Letterhead(
        List.of("MAHKAMAH AGUNG REPUBLIK INDONESIA", "DIREKTORAT JENDERAL BADAN PERADILAN UMUM"),
        "PENGADILAN NEGERI CONTOH",
        List.of("Jl. Merdeka No. 1, Contoh 12345", "Telp. (021) 000000 · www.pn-contoh.go.id"),
        Optional.of(Logo.of(picture("png", 300, 300))));
  }

  public static Paper of(Block... blocks) throws IOException {
    return new Paper(
        "id",
        "Laporan",
        Optional.of(letterhead()),
        List.of(blocks),
        "Jurnal 12: " + "ab".repeat(32),
        PAGE_OF);
  }

  /** One of each block, with a text in all of them. */
  public static Paper all(String text) throws IOException {
    var columns =
        IntStream.rangeClosed(1, 30)
            .mapToObj(
                day ->
                    new ColumnChart.Column(
                        day % 5 == 0 ? day + "" : "", day * 37 % 100, -1, -1, "", ""))
            .toList();
    var chart =
        new ColumnChart(
            new Caption("harian", text.substring(0, Math.min(50, text.length())), ""),
            columns,
            value -> Math.round(value) + "",
            720,
            200);
    var rows = IntStream.range(0, 60).mapToObj(i -> List.of("" + i, text)).toList();
    return of(
        new Block.Title(text),
        new Block.Heading(1, text),
        new Block.Text(text),
        new Block.Items(true, List.of(text, "dua")),
        new Block.Facts(List.of(new Block.Fact("Hal", text))),
        new Block.Figure(chart, "Permintaan per hari", text),
        new Block.Table(
            "Tabel", List.of("No.", text), text.length() > 500 ? rows.subList(0, 2) : rows),
        new Block.Box(List.of(new Block.Remark(text))),
        new Block.NewPage(),
        new Block.Signatures(
            List.of(
                new Block.Signature("Mengetahui,", "Kasubbag PTIP", text, "197001011990031001"),
                new Block.Signature("Contoh, 05 Januari 2026", "Admin Website", "", ""))));
  }
}
