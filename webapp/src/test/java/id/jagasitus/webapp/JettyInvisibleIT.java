package id.jagasitus.webapp;

final class JettyInvisibleIT extends InvisibleContract {

  @Override
  Container start(Container.Setup setup) throws Exception {
    return JettyContainer.start(setup);
  }
}
