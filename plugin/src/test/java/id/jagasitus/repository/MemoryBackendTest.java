package id.jagasitus.repository;

final class MemoryBackendTest extends BackendContract {

  @Override
  Backend open() {
    return new MemoryBackend();
  }
}
