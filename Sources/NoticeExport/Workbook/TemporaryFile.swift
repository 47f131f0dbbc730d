#if canImport(Glibc)
  import Glibc
#endif

/// A file for a library that writes to nothing else; it goes when the value does.
final class TemporaryFile {
  let path: String

  /// Makes an empty file in `TMPDIR`, else in `/tmp`.
  init(suffix: String) throws(ExportError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/noticekit-XXXXXX\(suffix)".utf8CString)
    let descriptor = mkstemps(&template, Int32(suffix.utf8.count))
    guard descriptor >= 0 else {
      throw .failed(
        "cannot make a temporary file in \(folder): \(String(cString: strerror(errno)))")
    }
    close(descriptor)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { unlink(path) }

  /// What has been written to the file.
  func bytes() throws(ExportError) -> [UInt8] {
    guard let file = fopen(path, "rb") else {
      throw .failed("cannot read back \(path): \(String(cString: strerror(errno)))")
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var count = 0
    repeat {
      bytes += [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, filled in
        count = fread(buffer.baseAddress, 1, buffer.count, file)
        filled = count
      }
    } while count > 0
    return bytes
  }
}
