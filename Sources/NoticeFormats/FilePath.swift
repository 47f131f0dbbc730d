/// The name of a file as the system has it: bytes, in whatever encoding.
///
/// Archives made on Windows leave names in GB18030 behind; such files must open all the same.
public struct FilePath: Hashable, Sendable {
  /// The path without the closing NUL.
  public let bytes: [UInt8]

  /// A path as the system gave it.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A path that is text, in UTF-8.
  public init(_ path: String) {
    bytes = Array(path.utf8)
  }

  /// The path for people and for output: UTF-8, else read as GB18030, else with U+FFFD.
  public var text: String {
    if let decoded = try? TextDecoder.automatic.decode(bytes) {
      return String(decoding: decoded.text.utf8, as: UTF8.self)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The last component: `通知.txt` of `2014/通知.txt`.
  public var lastComponent: FilePath {
    var end = bytes.count
    while end > 1 && bytes[end - 1] == FilePath.slash { end -= 1 }
    let start = bytes[..<end].lastIndex(of: FilePath.slash).map { $0 + 1 } ?? 0
    return FilePath(bytes: Array(bytes[min(start, end)..<end]))
  }

  /// The last component without its extension, the name of a notice: `002` of `texts/002.txt`.
  public var stem: String {
    let name = lastComponent.bytes
    guard let dot = name.lastIndex(of: FilePath.dot), dot > 0 else { return lastComponent.text }
    return FilePath(bytes: Array(name[..<dot])).text
  }

  /// What follows the last dot of the last component, in lower case, or the empty string.
  public var fileExtension: String {
    let name = lastComponent.bytes
    guard let dot = name.lastIndex(of: FilePath.dot), dot > 0 else { return "" }
    return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
  }

  /// Whether the last component begins with a dot.
  public var isHidden: Bool { lastComponent.bytes.first == FilePath.dot }

  /// The path of an entry of this folder.
  public func appending(_ name: [UInt8]) -> FilePath {
    FilePath(bytes: bytes.last == FilePath.slash ? bytes + name : bytes + [FilePath.slash] + name)
  }

  /// Calls `body` with the path as the C library wants it.
  public func withCString<R>(_ body: (UnsafePointer<CChar>) -> R) -> R {
    let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
    return terminated.withUnsafeBufferPointer { body($0.baseAddress!) }
  }

  private static let slash: UInt8 = 0x2F
  private static let dot: UInt8 = 0x2E
}
