#if canImport(Glibc)
  import Glibc
#endif

/// A private folder under the system's temporary one, removed with all in it at the end.
final class TemporaryFolder {
  let path: String

  /// - Throws: `ReadError.system` when none can be made.
  init() throws(ReadError) {
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(root)/noticekit-XXXXXX".utf8CString)
    guard template.withUnsafeMutableBufferPointer({ mkdtemp($0.baseAddress!) }) != nil else {
      throw .system(errno)
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    Cleanup.register(folder: FilePath(path))
  }

  deinit {
    TemporaryFolder.remove(FilePath(path))
    Cleanup.release(folder: FilePath(path))
  }

  /// Writes a file that only its owner can read.
  ///
  /// - Throws: `ReadError.system`, as when the disk is full.
  func write(_ bytes: [UInt8], to name: String) throws(ReadError) -> String {
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress! + done, bytes.count - done)
      }
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        throw .system(errno)
      }
    }
    return file
  }

  /// Removes a file, or a folder with what is in it; what cannot be removed stays.
  static func remove(_ path: FilePath) {
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      if let names = try? FolderListing.names(in: path) {
        for name in names { remove(path.appending(name)) }
      }
      _ = path.withCString { rmdir($0) }
    } else {
      _ = path.withCString { unlink($0) }
    }
  }
}
