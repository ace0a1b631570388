/**
 * What is done when the site was injected, in the order that keeps it from coming back: who signed
 * which stage, and the package that MA-CSIRT, BSSN and Komdigi get.
 */
@NullMarked
package id.jagasitus.cleanup;

import org.jspecify.annotations.NullMarked;
