import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// What must not outlive the program: unfinished files, temporary folders, running converters.
///
/// A program that ends by a signal calls `run` first; whoever makes such a thing registers it here
/// and takes it back when it is finished.
public enum Cleanup {
  private struct State {
    var files: Set<FilePath> = []
    var folders: Set<FilePath> = []
    var groups: Set<pid_t> = []
  }

  private static let state = Mutex(State())

  /// Adds or takes back a file that is removed at the end.
  public static func register(file: FilePath) { state.withLock { _ = $0.files.insert(file) } }
  public static func release(file: FilePath) { state.withLock { _ = $0.files.remove(file) } }

  static func register(folder: FilePath) { state.withLock { _ = $0.folders.insert(folder) } }
  static func release(folder: FilePath) { state.withLock { _ = $0.folders.remove(folder) } }

  static func register(group: pid_t) { state.withLock { _ = $0.groups.insert(group) } }
  static func release(group: pid_t) { state.withLock { _ = $0.groups.remove(group) } }

  /// Ends the converters and removes what is unfinished.
  public static func run() {
    state.withLock { state in
      for group in state.groups { kill(-group, SIGKILL) }
      for file in state.files { _ = file.withCString { unlink($0) } }
      for folder in state.folders { TemporaryFolder.remove(folder) }
    }
  }
}
