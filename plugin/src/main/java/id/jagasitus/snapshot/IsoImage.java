package id.jagasitus.snapshot;

import com.github.stephenc.javaisotools.iso9660.ConfigException;
import com.github.stephenc.javaisotools.iso9660.ISO9660RootDirectory;
import com.github.stephenc.javaisotools.iso9660.impl.CreateISO;
import com.github.stephenc.javaisotools.iso9660.impl.ISO9660Config;
import com.github.stephenc.javaisotools.iso9660.impl.ISOImageFileHandler;
import com.github.stephenc.javaisotools.joliet.impl.JolietConfig;
import com.github.stephenc.javaisotools.rockridge.impl.RockRidgeConfig;
import com.github.stephenc.javaisotools.sabre.HandlerException;
import java.io.IOException;
import java.nio.file.Path;

/** Writes a folder as an ISO 9660 image with Rock Ridge and Joliet names. */
final class IsoImage {

  private IsoImage() {}

  static void write(Path folder, Path image, String label) throws IOException {
    try {
      var root = new ISO9660RootDirectory();
      root.addContentsRecursively(folder.toFile());
      var iso = new ISO9660Config();
      iso.allowASCII(false);
      iso.setInterchangeLevel(2);
      iso.restrictDirDepthTo8(true);
      iso.setVolumeID(label);
      iso.forceDotDelimiter(true);
      var rockRidge = new RockRidgeConfig();
      rockRidge.setMkisofsCompatibility(true);
      rockRidge.hideMovedDirectoriesStore(true);
      var joliet = new JolietConfig();
      joliet.setVolumeID(label.substring(0, Math.min(16, label.length())));
      joliet.forceDotDelimiter(true);
      new CreateISO(new ISOImageFileHandler(image.toFile()), root)
          .process(iso, rockRidge, joliet, null);
    } catch (ConfigException | HandlerException e) {
      throw new IOException("cannot write the disc image " + image + ": " + e.getMessage(), e);
    }
  }
}
