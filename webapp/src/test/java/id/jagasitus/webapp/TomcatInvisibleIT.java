package id.jagasitus.webapp;

final class TomcatInvisibleIT extends InvisibleContract {

  @Override
  Container start(Container.Setup setup) throws Exception {
    return TomcatContainer.start(setup);
  }
}
