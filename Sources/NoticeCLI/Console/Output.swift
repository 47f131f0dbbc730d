import Glibc
import NoticeFormats

/// Where results go: standard output, or a file that appears under its name only when it is complete.
final class Output {
  /// Why something could not be written.
  enum Failure: Error, Hashable {
    /// The reader of a pipe has gone, as in `| head`.
    case closed
    /// The system refused; a path, or nil for standard output, and `errno`.
    case system(String?, Int32)
  }

  private var descriptor: Int32
  private var buffer: [UInt8] = []
  private let target: FilePath?
  /// The name to write under until all is there; nil for a device and for standard output.
  private let temporary: FilePath?
  private var isFinished = false

  /// Standard output, or whatever is open as `descriptor`.
  init(descriptor: Int32) {
    self.descriptor = descriptor
    target = nil
    temporary = nil
  }

  /// The file of `--output`, or standard output.
  convenience init(_ invocation: Invocation, _ console: Console) throws(Failure) {
    if let path = invocation.path(.output), path.bytes != [0x2D] {
      try self.init(replacing: path)
    } else {
      self.init(descriptor: console.output)
    }
  }

  /// A file to be made or replaced.
  ///
  /// - Throws: `Failure.system` when no file can be made there.
  init(replacing path: FilePath) throws(Failure) {
    // A link stays a link: what it points to is replaced.
    let target = Output.resolved(path)
    var status = stat()
    let exists = target.withCString { stat($0, &status) } == 0
    let isRegular = !exists || status.st_mode & S_IFMT == S_IFREG
    self.target = target
    temporary = isRegular ? Output.temporaryPath(for: target) : nil
    let flags = isRegular ? O_WRONLY | O_CREAT | O_EXCL : O_WRONLY
    let mode = exists ? status.st_mode & 0o777 : 0o666
    // Before the file is there, so that no signal can come between.
    if let temporary { Cleanup.register(file: temporary) }
    descriptor = (temporary ?? target).withCString { open($0, flags | O_CLOEXEC, mode) }
    let code = errno
    guard descriptor >= 0 else {
      isFinished = true
      if let temporary { Cleanup.release(file: temporary) }
      throw .system(path.text, code)
    }
  }

  deinit {
    guard !isFinished, target != nil else { return }
    close(descriptor)
    discardTemporary()
  }

  /// Removes what stands under the temporary name.
  private func discardTemporary() {
    guard let temporary else { return }
    _ = temporary.withCString { unlink($0) }
    Cleanup.release(file: temporary)
  }

  /// Writes `bytes`, by and by.
  func write(_ bytes: some Sequence<UInt8>) throws(Failure) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes `bytes`, by and by; many at once without a copy.
  func write(_ bytes: [UInt8]) throws(Failure) {
    guard bytes.count >= 1 << 16 else { return try write(bytes[...]) }
    try flush()
    let code = Console.write(bytes, to: descriptor)
    guard code == 0 else { throw failure(code) }
  }

  /// Writes what `body` hands on, as it comes.
  func write(
    by body: (_ drain: @escaping (UnsafeBufferPointer<UInt8>) -> Void) -> Void
  ) throws(Failure) {
    try flush()
    var code: Int32 = 0
    body { [descriptor] bytes in
      if code == 0 { code = Console.write(bytes, to: descriptor) }
    }
    guard code == 0 else { throw failure(code) }
  }

  /// Hands on what has been written.
  func flush() throws(Failure) {
    guard !buffer.isEmpty else { return }
    let code = Console.write(buffer, to: descriptor)
    buffer.removeAll(keepingCapacity: true)
    guard code == 0 else { throw failure(code) }
  }

  /// Hands on the rest and gives the file its name.
  func finish() throws(Failure) {
    try flush()
    guard let target else { return }
    isFinished = true
    let code = close(descriptor) == 0 ? 0 : errno
    guard let temporary else { return }
    if code == 0,
      temporary.withCString({ old in target.withCString { new in rename(old, new) } }) == 0
    {
      Cleanup.release(file: temporary)
      return
    }
    let reason = code == 0 ? errno : code
    discardTemporary()
    throw failure(reason)
  }

  private func failure(_ code: Int32) -> Failure {
    code == EPIPE ? .closed : .system(target?.text, code)
  }

  /// Removes the unfinished files of runs that were killed while they wrote to `path`.
  static func removeAbandoned(for path: FilePath) {
    let target = resolved(path)
    let name = target.lastComponent.bytes
    let parent = Array(target.bytes.dropLast(name.count))
    removeAbandoned(in: parent.isEmpty ? FilePath(".") : FilePath(bytes: parent), for: name)
  }

  /// Removes the unfinished files of killed runs from a folder and, without a name to look for, from
  /// those below it.
  static func removeAbandoned(in folder: FilePath, for name: [UInt8]? = nil) {
    guard let entries = try? FolderListing.names(in: folder) else { return }
    for entry in entries {
      let path = folder.appending(entry)
      let parts = entry.split(separator: 0x2E, omittingEmptySubsequences: false)
      if parts.count >= 4, parts[0].isEmpty, parts.last == Array("part".utf8)[...],
        let process = pid_t(String(decoding: parts[parts.count - 2], as: UTF8.self)),
        name.map({ Array(entry.dropFirst().prefix($0.count + 1)) == $0 + [0x2E] }) ?? true,
        kill(process, 0) != 0, errno == ESRCH
      {
        _ = path.withCString { unlink($0) }
      } else if name == nil, !path.isHidden {
        removeAbandoned(in: path)
      }
    }
  }

  /// The path behind symbolic links, or `path` itself when it is new.
  private static func resolved(_ path: FilePath) -> FilePath {
    guard let real = path.withCString({ realpath($0, nil) }) else { return path }
    defer { free(real) }
    return FilePath(bytes: (0..<strlen(real)).map { UInt8(bitPattern: real[$0]) })
  }

  /// A hidden name in the same folder, so that renaming stays within one file system.
  private static func temporaryPath(for path: FilePath) -> FilePath {
    let name = path.lastComponent.bytes
    let folder = path.bytes.dropLast(path.bytes.last == 0x2F ? 0 : name.count)
    return FilePath(
      bytes: Array(folder) + Array(".".utf8) + name + Array(".\(getpid()).part".utf8))
  }
}
