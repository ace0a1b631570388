package id.jagasitus.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** An authority of a test's own, which issues certificates of any time and name (RFC 5280). */
public final class TestAuthority {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final char[] PASSWORD = "uji".toCharArray();
  private static final Instant BEGAN = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant ENDS = Instant.parse("2049-01-01T00:00:00Z");

  private final String name;
  private final KeyPair keys;
  private final X509Certificate root;
  private final AtomicInteger serial = new AtomicInteger(1);

  public TestAuthority(String organisation) throws GeneralSecurityException, IOException {
    name = "O=" + organisation;
    keys = keys();
    root = certificate(name, keys, name, keys, BEGAN, ENDS, List.of());
  }

  private static KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  /** What a server shows that has a certificate of this authority. */
  public SSLContext serving(Instant from, Instant until, String... hosts)
      throws GeneralSecurityException, IOException {
    KeyPair own = keys();
    X509Certificate shown =
        certificate(name, keys, "CN=" + hosts[0], own, from, until, List.of(hosts));
    return context(own, shown, root);
  }

  /** What a server shows that issued its certificate to itself. */
  public static SSLContext selfSigned(Instant from, Instant until, String host)
      throws GeneralSecurityException, IOException {
    var alone = new TestAuthority("Sendiri");
    X509Certificate shown =
        alone.certificate(
            "CN=" + host, alone.keys, "CN=" + host, alone.keys, from, until, List.of(host));
    return context(alone.keys, shown);
  }

  private static SSLContext context(KeyPair own, X509Certificate... chain)
      throws GeneralSecurityException, IOException {
    KeyStore store = empty();
    store.setKeyEntry("a", own.getPrivate(), PASSWORD, chain);
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  /** A list of authorities that knows this one only. */
  public KeyStore known() throws GeneralSecurityException, IOException {
    KeyStore store = empty();
    store.setCertificateEntry("root", root);
    return store;
  }

  /** What somebody uses who trusts this authority only. */
  public SSLContext trusting() throws GeneralSecurityException, IOException {
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(known());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private X509Certificate certificate(
      String issuer,
      KeyPair signer,
      String subject,
      KeyPair own,
      Instant from,
      Instant until,
      List<String> hosts)
      throws GeneralSecurityException, IOException {
    var algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    var body = new V3TBSCertificateGenerator();
    body.setSerialNumber(new ASN1Integer(serial.getAndIncrement()));
    body.setSignature(algorithm);
    body.setIssuer(new X500Name(issuer));
    body.setSubject(new X500Name(subject));
    body.setStartDate(new Time(new DERGeneralizedTime(TIME.format(from))));
    body.setEndDate(new Time(new DERGeneralizedTime(TIME.format(until))));
    body.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(own.getPublic().getEncoded()));
    var more = new ExtensionsGenerator();
    if (hosts.isEmpty()) {
      more.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    } else {
      more.addExtension(Extension.subjectAlternativeName, false, names(hosts));
    }
    body.setExtensions(more.generate());
    return signed(body.generateTBSCertificate(), algorithm, signer);
  }

  private static GeneralNames names(List<String> hosts) {
    return new GeneralNames(
        hosts.stream()
            .map(host -> new GeneralName(GeneralName.dNSName, host))
            .toArray(GeneralName[]::new));
  }

  private static X509Certificate signed(
      TBSCertificate body, AlgorithmIdentifier algorithm, KeyPair signer)
      throws GeneralSecurityException, IOException {
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(signer.getPrivate());
    signature.update(body.getEncoded(ASN1Encoding.DER));
    var whole =
        new DERSequence(
            new org.bouncycastle.asn1.ASN1Encodable[] {
              body, algorithm, new DERBitString(signature.sign())
            });
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(whole.getEncoded()));
  }
}
