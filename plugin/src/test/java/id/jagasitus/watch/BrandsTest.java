package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BrandsTest {

  @Test
  void looksLike_eachEnding_isSeen() {
    List<String> brands =
        List.of(
            "raja4d",
            "naga5d",
            "kingtoto",
            "bostogel",
            "megaslot",
            "sakabet",
            "tigawin",
            "nagaplay",
            "ratupoker",
            "hajigacor",
            "dewaqq",
            "rajaspin",
            "totocuan",
            "mariahoki",
            "golcasino",
            "mimijackpot",
            "bandarlotto",
            "rajaspin88",
            "liga88");
    assertEquals(brands, brands.stream().filter(Brands::looksLike).toList());
  }

  @Test
  void looksLike_wordsOfOffices_areNoBrands() {
    List<String> words =
        List.of(
            "pengadilan",
            "edwin",
            "autoplay",
            "timeslot",
            "tibet",
            "pasal27",
            "perma2016",
            "jquery3",
            "halaman12",
            "win",
            "spin",
            "hoki",
            "casino");
    assertEquals(List.of(), words.stream().filter(Brands::looksLike).toList());
  }
}
