import Glibc

/// Hands on the lines of a stream as they come, so that a program can converse through pipes.
struct LineReader {
  let descriptor: Int32

  /// Calls `line` for each line, without its LF, CR LF or a byte-order mark at the very start, and
  /// `pause` whenever all that has arrived is read.
  func each(_ line: (_ number: Int, _ bytes: [UInt8]) throws -> Void, pause: () throws -> Void)
    throws
  {
    var pending: [UInt8] = []
    var number = 0
    var room = [UInt8](repeating: 0, count: 1 << 16)
    func hand(_ bytes: ArraySlice<UInt8>) throws {
      number += 1
      var bytes = bytes
      if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
      if bytes.last == 0x0D { bytes = bytes.dropLast() }
      try line(number, Array(bytes))
    }
    while true {
      let count = read(descriptor, &room, room.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { break }
      // Only what has just come can hold the end of a long line.
      var searched = pending.count
      pending += room[..<count]
      var start = 0
      while let end = pending[searched...].firstIndex(of: 0x0A) {
        try hand(pending[start..<end])
        start = end + 1
        searched = start
      }
      pending.removeFirst(start)
      try pause()
    }
    if !pending.isEmpty { try hand(pending[...]) }
  }
}
