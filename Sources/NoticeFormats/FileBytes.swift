#if canImport(Glibc)
  import Glibc
#endif

/// Reading files through the system, whole and into one array.
public enum FileBytes {
  /// The bytes of the file at `path`, at most `limit` of them.
  ///
  /// - Throws: `ReadError.system`, `.folder` or `.tooLarge`.
  public static func read(_ path: FilePath, limit: Int = .max) throws(ReadError) -> [UInt8] {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, limit: limit)
  }

  /// The bytes of an open file, from where it stands to its end; 0 is standard input.
  ///
  /// - Throws: `ReadError.system`, `.folder` or `.tooLarge`.
  public static func read(descriptor: Int32, limit: Int = .max) throws(ReadError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw .folder }
    let size = Int(status.st_size)
    // A pipe has no size, and a file may grow while it is read.
    guard size <= limit else { throw .tooLarge(limit: limit) }
    var bytes: [UInt8] = []
    var room = max(size + 1, 1 << 16)
    while true {
      var failure: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        count = 0
        while count < buffer.count {
          let got = Glibc.read(descriptor, buffer.baseAddress! + count, buffer.count - count)
          if got > 0 {
            count += got
          } else if got == 0 {
            break
          } else if errno != EINTR {
            failure = errno
            break
          }
        }
      }
      if failure != 0 { throw .system(failure) }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
      if piece.count < room { return bytes }
      room = max(bytes.count, 1 << 16)
    }
  }
}
