#if canImport(Glibc)
  import Glibc
#endif

/// A converter of the C library from one encoding to UTF-8.
///
/// Foundation is no help here: its GB18030 returns nil in statically linked programs.
final class Iconv {
  private let descriptor: iconv_t

  /// Nil for a name that the library does not know.
  init?(from name: String) {
    // An empty name is the locale's encoding, and a slash begins iconv's own options.
    guard !name.isEmpty, !name.utf8.contains(0x2F), !name.utf8.contains(0) else { return nil }
    guard let descriptor = iconv_open("UTF-8", name), Int(bitPattern: descriptor) != -1 else {
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// Converts all of `bytes`; each byte that starts no character gives one U+FFFD.
  func decode(_ bytes: [UInt8]) -> Conversion {
    var result = Conversion()
    result.utf8.reserveCapacity(bytes.count * 3 / 2)
    iconv(descriptor, nil, nil, nil, nil)
    var room = [CChar](repeating: 0, count: 1 << 16)
    bytes.withUnsafeBytes { source in
      guard let base = source.bindMemory(to: CChar.self).baseAddress else { return }
      // iconv takes a mutable pointer for old times' sake and writes nothing there.
      var input: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(mutating: base)
      var left = bytes.count
      while true {
        let finishing = left == 0
        var code: Int32 = 0
        let written = room.withUnsafeMutableBufferPointer { buffer in
          var output = buffer.baseAddress
          var free = buffer.count
          let status =
            finishing
            ? iconv(descriptor, nil, nil, &output, &free)
            : iconv(descriptor, &input, &left, &output, &free)
          code = status == -1 ? errno : 0
          return buffer.count - free
        }
        for unit in room[..<written] { result.utf8.append(UInt8(bitPattern: unit)) }
        switch code {
        case 0:
          if finishing { return }
        case E2BIG:
          continue
        default:  // EILSEQ: no character; EINVAL: the input ends inside one
          guard left > 0 else { return }
          result.replace(at: bytes.count - left)
          input = input.map { $0 + 1 }
          left -= 1
        }
      }
    }
    return result
  }
}
