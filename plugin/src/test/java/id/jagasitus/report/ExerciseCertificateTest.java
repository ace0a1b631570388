package id.jagasitus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ExerciseCertificateTest {

  @Test
  void length_namesOnlyTheUnitsThatCount() {
    assertEquals("1 detik", ExerciseCertificate.length(Duration.ZERO));
    assertEquals("59 detik", ExerciseCertificate.length(Duration.ofSeconds(59)));
    assertEquals("1 menit", ExerciseCertificate.length(Duration.ofSeconds(61)));
    assertEquals("1 hari", ExerciseCertificate.length(Duration.ofDays(1)));
    assertEquals("7 jam 30 menit", ExerciseCertificate.length(Duration.ofMinutes(450)));
    assertEquals("3 hari 2 jam 1 menit", ExerciseCertificate.length(Duration.ofMinutes(4441)));
  }
}
