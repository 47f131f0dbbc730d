import Glibc
import NoticeFormats

/// Reading and writing the files of a benchmark.
enum Files {
  /// The bytes of a file.
  static func read(_ path: String) throws -> [UInt8] {
    do throws(ReadError) {
      return try FileBytes.read(FilePath(path))
    } catch {
      throw Bench.Failure(message: "\(path): \(error.description)")
    }
  }

  /// Makes a file of pieces, so that no large array is needed.
  ///
  /// - Parameter body: calls its argument with each piece.
  static func write(_ path: String, _ body: ((borrowing [UInt8]) -> Void) -> Void) throws {
    let file = fopen(path, "w")
    guard let file else {
      throw Bench.Failure(message: "\(path): \(String(cString: strerror(errno)))")
    }
    body { piece in fwrite(piece, 1, piece.count, file) }
    guard fclose(file) == 0 else { throw Bench.Failure(message: "\(path): cannot be written") }
  }

  /// The number of lines of a file.
  static func lineCount(_ path: String) -> Int {
    guard let file = fopen(path, "r") else { return 0 }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var lines = 0
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return lines }
      for byte in buffer[..<count] where byte == 0x0A { lines += 1 }
    }
  }

  /// Whether two files hold the same bytes.
  static func areEqual(_ one: String, _ other: String) -> Bool {
    guard let first = fopen(one, "r"), let second = fopen(other, "r") else { return false }
    defer {
      fclose(first)
      fclose(second)
    }
    let room = 1 << 16
    var left = [UInt8](repeating: 0, count: room)
    var right = left
    while true {
      let count = fread(&left, 1, room, first)
      guard fread(&right, 1, room, second) == count, memcmp(left, right, count) == 0 else {
        return false
      }
      if count == 0 { return true }
    }
  }

  /// Makes a folder; one that is there already will do.
  static func makeFolder(_ path: String) throws(Bench.Failure) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw Bench.Failure(message: "\(path): \(String(cString: strerror(errno)))")
    }
  }

  /// Removes a folder and all that is in it.
  static func remove(_ folder: String) {
    guard let names = try? FolderListing.names(in: FilePath(folder)) else { return }
    for name in names {
      let path = FilePath(folder).appending(name)
      if path.withCString({ unlink($0) }) != 0 { remove(path.text) }
    }
    rmdir(folder)
  }
}
