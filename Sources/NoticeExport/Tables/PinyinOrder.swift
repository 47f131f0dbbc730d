#if canImport(Glibc)
  import Glibc
#endif

/// Sorts Chinese names as people look them up: by pinyin.
///
/// GB/T 2312 has its 3,755 common characters in the order of their pinyin, and GB 18030 keeps
/// their codes, so its bytes are sort keys; rare characters follow by radical.
enum PinyinOrder {
  /// The sort key of each name: compare them byte by byte.
  static func keys(_ names: [String]) -> [String: [UInt8]] {
    var keys: [String: [UInt8]] = [:]
    guard let converter = iconv_open("GB18030", "UTF-8"), Int(bitPattern: converter) != -1 else {
      for name in names { keys[name] = Array(name.utf8) }
      return keys
    }
    defer { iconv_close(converter) }
    for name in names where keys[name] == nil {
      keys[name] = key(name, converter) ?? Array(name.utf8)
    }
    return keys
  }

  private static func key(_ name: String, _ converter: iconv_t) -> [UInt8]? {
    var input = Array(name.utf8).map { CChar(bitPattern: $0) }
    let room = input.count * 2 + 8  // four bytes at most for a character of two in UTF-8
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { output, count in
      count = 0
      input.withUnsafeMutableBufferPointer { source in
        output.withMemoryRebound(to: CChar.self) { target in
          var from = source.baseAddress
          var fromLeft = source.count
          var to = target.baseAddress
          var toLeft = room
          isWhole = iconv(converter, &from, &fromLeft, &to, &toLeft) != -1
          count = room - toLeft
        }
      }
    }
    return isWhole ? bytes : nil
  }
}
