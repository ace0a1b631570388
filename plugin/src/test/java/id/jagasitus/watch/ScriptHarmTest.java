package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Script files: what well-known libraries do is quiet, what hides is told. */
final class ScriptHarmTest {

  private static final String FILLER = "\nvar a = 1; // baris biasa".repeat(30);

  @Test
  void file_lettersHereAndProgramThere_isALibrary() {
    assertEquals(
        List.of(),
        ids(
            "function huruf(n){return String.fromCharCode(n)}"
                + FILLER
                + "baca=function(s){return new Function('return '+s)()}"));
  }

  @Test
  void file_lettersReadBesideAProgram_isALibrary() {
    assertEquals(
        List.of(), ids("var p=t.charCodeAt(0);var baris=new Function('d','return {a:d[0]}');"));
  }

  @Test
  void file_lettersMadeToBeRun_isTold() {
    assertEquals(
        List.of("script-runs-words"),
        ids("var s='';for(i in n)s+=String.fromCharCode(n[i]^7);eval(s);"));
  }

  @Test
  void file_ownWordRun_isALibrary() {
    assertEquals(
        List.of(), ids("try{if(/^new Date/.test(v))v=(isi[k]=eval(v))}catch(e){return (eval(v))}"));
  }

  @Test
  void file_fetchedWordRun_isTold() {
    for (String script :
        List.of(
            "fetch(u).then(function(r){return r.text()}).then(function(t){(eval(t))})",
            "x=new XMLHttpRequest();x.onload=function(){eval(x.responseText)}",
            "fetch(u).then(r=>r.text()).then(eval)")) {
      assertEquals(List.of("script-runs-words"), ids(script), script);
    }
  }

  @Test
  void file_packedLibrary_isALibrary() {
    assertEquals(List.of(), ids(packed("function tab(a){return a.tabs()} tab(document)")));
  }

  @Test
  void file_packedAddressOfStranger_isTold() {
    assertEquals(
        List.of("script-packed-address"),
        ids(packed("location = \"https://daftar.example/masuk\" + tab")));
  }

  @Test
  void file_wholeAddressesInAList_areNoSecret() {
    assertEquals(
        List.of(), ids("var n=['koleksi','http://www.ruang.example/modul/daftar'];n.join('')"));
    assertEquals(
        List.of("script-packed-address"),
        ids("var n=['ht','tps:','//daf','tar.exa','mple/ma','suk'];location=n.join('')"));
  }

  @Test
  void page_programInIt_isTold() {
    var signals = new ArrayList<ScanSignal>();
    CodeSigns.inPage("<p>Selamat <?php echo $nama; ?></p>", signals);
    assertEquals(List.of("program-in-page"), signals.stream().map(ScanSignal::id).toList());
    CodeSigns.inPage("<p>Tulis <code>&lt;?php</code> di awal</p>", signals);
    assertEquals(1, signals.size());
    CodeSigns.inPage("<?php eval(gzinflate(base64_decode('jY9La8JA'))); ?>", signals);
    assertTrue(signals.stream().mapToInt(ScanSignal::points).sum() > 40 + 60, signals::toString);
  }

  private static List<String> ids(String script) {
    var signals = new ArrayList<ScanSignal>();
    new ScriptHarm(new Hosts("pn-contoh.go.id", Set.of()), Lexicon.slogans(), signals).file(script);
    return signals.stream().map(ScanSignal::id).toList();
  }

  /** As the packer of Dean Edwards writes it: words become their numbers in a list. */
  private static String packed(String script) {
    var words = new ArrayList<String>();
    String text =
        Pattern.compile("\\w+")
            .matcher(script)
            .replaceAll(
                word -> {
                  if (!words.contains(word.group())) {
                    words.add(word.group());
                  }
                  return Integer.toString(words.indexOf(word.group()), 36);
                });
    return "eval(function(p,a,c,k,e,d){e=function(c){return(c<a?'':e(parseInt(c/a)))+"
        + "((c=c%a)>35?String.fromCharCode(c+29):c.toString(36))};return p}('"
        + text
        + "',36,"
        + words.size()
        + ",'"
        + String.join("|", words)
        + "'.split('|'),0,{}))";
  }
}
