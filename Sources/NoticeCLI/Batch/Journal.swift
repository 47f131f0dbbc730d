import Glibc
import NoticeFormats

/// What a batch has done so far, kept beside its output so that it can go on after being killed.
///
/// One record an input: a line `NKJ2 KEY LENGTH CHECKSUM` and the result in bytes. The key names
/// content, path and options; the checksum tells a record that was cut off or written over. The file
/// is removed when the batch is complete.
final class Journal: @unchecked Sendable {
  // The table is filled before threads start and only read by them; writing is the main thread's.
  private let path: FilePath
  private let descriptor: Int32
  private var records: [String: Range<Int>] = [:]
  private var end = 0

  /// - Parameters:
  ///   - target: the file or folder that the batch writes.
  ///   - isResumed: whether the records of an earlier run count.
  /// - Throws: `Output.Failure.system`.
  init(for target: FilePath, isFolder: Bool, isResumed: Bool) throws(Output.Failure) {
    let name = Array(".noticekit-journal".utf8)
    path = isFolder ? target.appending(name) : FilePath(bytes: target.bytes + name)
    descriptor = path.withCString {
      open($0, O_RDWR | O_CREAT | O_CLOEXEC | (isResumed ? 0 : O_TRUNC), 0o600)
    }
    guard descriptor >= 0 else { throw .system(path.text, errno) }
    if isResumed { load() }
    ftruncate(descriptor, off_t(end))
    lseek(descriptor, off_t(end), SEEK_SET)
  }

  deinit {
    close(descriptor)
  }

  /// The number of results that are there.
  var count: Int { records.count }

  /// The key of an input.
  static func key(_ parts: [String]) -> String {
    SHA256.hexadecimal(Array(parts.joined(separator: "\u{0}").utf8))
  }

  /// Finds the records up to the first that is not whole.
  private func load() {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return }
    let size = Int(status.st_size)
    var place = 0
    while place < size {
      let head = read(place..<min(place + 200, size))
      guard let lineEnd = head.firstIndex(of: 0x0A) else { return }
      let words = String(decoding: head[..<lineEnd], as: UTF8.self).split(separator: " ")
      guard words.count == 4, words[0] == "NKJ2", let length = Int(words[2]), length >= 0 else {
        return
      }
      let start = place + lineEnd + 1
      guard start + length < size else { return }
      let result = read(start..<start + length + 1)
      guard result.count == length + 1, result.last == 0x0A,
        String(Journal.checksum(result.dropLast())) == words[3]
      else { return }
      records[String(words[1])] = start..<start + length
      place = start + length + 1
      end = place
    }
  }

  /// The result under a key, or nil.
  func result(_ key: String) -> [UInt8]? {
    records[key].map(read)
  }

  private func read(_ range: Range<Int>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      filled = 0
      while filled < range.count {
        let count = pread(
          descriptor, buffer.baseAddress! + filled, range.count - filled,
          off_t(range.lowerBound + filled))
        if count > 0 {
          filled += count
        } else if count == 0 || errno != EINTR {
          break
        }
      }
    }
  }

  /// Adds a result.
  ///
  /// - Throws: `Output.Failure.system`, as when the disk is full.
  func append(_ key: String, _ result: [UInt8]) throws(Output.Failure) {
    let head = "NKJ2 \(key) \(result.count) \(Journal.checksum(result[...]))\n"
    var line: [UInt8] = []
    line.reserveCapacity(head.utf8.count + result.count + 1)
    line += head.utf8
    line += result
    line.append(0x0A)
    let code = Console.write(line, to: descriptor)
    if code != 0 { throw .system(path.text, code) }
  }

  /// A sum over eight bytes at a time, against accidents and not against anybody.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var sum: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
      func add(_ word: UInt64) {
        sum = (sum ^ word) &* 0x9FB2_1C65_1E98_DF25
        sum ^= sum >> 32
      }
      var index = 0
      while index + 8 <= bytes.count {
        add(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
      }
      while index < bytes.count {
        add(UInt64(bytes[index]))
        index += 1
      }
      return sum
    }
  }

  /// Removes the file, the batch being complete.
  func discard() {
    _ = path.withCString { unlink($0) }
  }
}
