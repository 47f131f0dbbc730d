import NoticeKit

/// Reads JSON to the letter of RFC 8259: no comments, no trailing commas, no stray control
/// characters, valid UTF-8, each name once an object.
public struct JSONReader {
  /// What is wrong with a text, and where.
  public struct SyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
    public var problem: String
    /// From 1.
    public var line: Int
    /// In bytes from 1.
    public var column: Int

    public var description: String { "line \(line), column \(column): \(problem)" }
  }

  /// Containers within each other; deeper ones are refused, so that no input exhausts the stack.
  public static let deepestNesting = 256

  private let bytes: [UInt8]
  private var index = 0

  /// Reads the one value that `bytes` hold; a leading byte-order mark is skipped.
  ///
  /// - Throws: `SyntaxError` at the first place that is not JSON.
  public static func read(_ bytes: [UInt8]) throws(SyntaxError) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.index == bytes.count else { throw reader.error("more text after the value") }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private func error(_ problem: String, at place: Int? = nil) -> SyntaxError {
    let before = bytes[..<min(place ?? index, bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return SyntaxError(
      problem: problem, line: before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) },
      column: before.count - lineStart + 1)
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  private mutating func value(depth: Int) throws(SyntaxError) -> JSONValue {
    skipSpace()
    guard let byte = current else { throw error("a value is missing") }
    switch byte {
    case 0x7B: return try object(depth: depth)
    case 0x5B: return try array(depth: depth)
    case 0x22: return .string(try string())
    case 0x74: return try literal("true", .bool(true))
    case 0x66: return try literal("false", .bool(false))
    case 0x6E: return try literal("null", .null)
    case 0x2D, 0x30...0x39: return try number()
    default: throw error("no JSON value begins here")
    }
  }

  private mutating func literal(_ word: String, _ value: JSONValue) throws(SyntaxError)
    -> JSONValue
  {
    guard bytes[index...].starts(with: word.utf8) else { throw error("'\(word)' expected") }
    index += word.utf8.count
    return value
  }

  private mutating func object(depth: Int) throws(SyntaxError) -> JSONValue {
    guard depth < JSONReader.deepestNesting else { throw error("nested too deeply") }
    index += 1
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    skipSpace()
    if current == 0x7D {
      index += 1
      return .object([])
    }
    while true {
      skipSpace()
      guard current == 0x22 else { throw error("a name in quotes expected") }
      let start = index
      let name = try string()
      guard names.insert(name).inserted else {
        throw error("the name \"\(name)\" is given twice", at: start)
      }
      skipSpace()
      guard current == 0x3A else { throw error("':' expected") }
      index += 1
      members.append(JSONValue.Member(name, try value(depth: depth + 1)))
      if try endsContainer(0x7D, "',' or '}' expected") { return .object(members) }
    }
  }

  private mutating func array(depth: Int) throws(SyntaxError) -> JSONValue {
    guard depth < JSONReader.deepestNesting else { throw error("nested too deeply") }
    index += 1
    var elements: [JSONValue] = []
    skipSpace()
    if current == 0x5D {
      index += 1
      return .array([])
    }
    while true {
      elements.append(try value(depth: depth + 1))
      if try endsContainer(0x5D, "',' or ']' expected") { return .array(elements) }
    }
  }

  /// Reads a comma (false) or the closing bracket (true).
  private mutating func endsContainer(_ bracket: UInt8, _ problem: String) throws(SyntaxError)
    -> Bool
  {
    skipSpace()
    guard let byte = current, byte == bracket || byte == 0x2C else { throw error(problem) }
    index += 1
    return byte == bracket
  }

  private mutating func number() throws(SyntaxError) -> JSONValue {
    let start = index
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
    if current == 0x2D { index += 1 }
    guard isDigit(current) else { throw error("a digit expected") }
    if current == 0x30 {
      index += 1
      if isDigit(current) { throw error("a number begins with 0", at: start) }
    } else {
      while isDigit(current) { index += 1 }
    }
    var isInteger = true
    if current == 0x2E {
      isInteger = false
      index += 1
      guard isDigit(current) else { throw error("a digit expected after '.'") }
      while isDigit(current) { index += 1 }
    }
    if current == 0x65 || current == 0x45 {
      isInteger = false
      index += 1
      if current == 0x2B || current == 0x2D { index += 1 }
      guard isDigit(current) else { throw error("a digit expected in the exponent") }
      while isDigit(current) { index += 1 }
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if isInteger, let integer = Int(text) { return .integer(integer) }
    guard let number = Double(text), number.isFinite else {
      throw error("the number is too large", at: start)
    }
    return .number(number)
  }

  private mutating func string() throws(SyntaxError) -> String {
    let start = index
    index += 1
    var text: [UInt8] = []
    while let byte = current, byte != 0x22 {
      if byte < 0x20 { throw error("a control character in a string must be escaped") }
      if byte == 0x5C {
        text.append(contentsOf: try escape())
      } else {
        text.append(byte)
        index += 1
      }
    }
    guard current != nil else { throw error("the string is not closed", at: start) }
    index += 1
    guard (try? SourceText(validatingUTF8: text)) != nil else {
      throw error("the string is not UTF-8", at: start)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() throws(SyntaxError) -> [UInt8] {
    let start = index
    index += 1
    guard let byte = current else { throw error("the string is not closed") }
    index += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: return [byte]
    case 0x62: return [0x08]
    case 0x66: return [0x0C]
    case 0x6E: return [0x0A]
    case 0x72: return [0x0D]
    case 0x74: return [0x09]
    case 0x75:
      var code = try hexadecimal()
      if (0xD800...0xDBFF).contains(code), bytes[index...].starts(with: [0x5C, 0x75]) {
        index += 2
        let low = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(low) else {
          throw error("half a surrogate pair", at: start)
        }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else {
        throw error("half a surrogate pair", at: start)
      }
      return Array(UTF8.encode(scalar)!)
    default: throw error("no such escape", at: start)
    }
  }

  private mutating func hexadecimal() throws(SyntaxError) -> UInt32 {
    guard index + 4 <= bytes.count else { throw error("four hexadecimal digits expected") }
    var code: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      switch byte {
      case 0x30...0x39: code = code << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: code = code << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: code = code << 4 | UInt32(byte - 0x57)
      default: throw error("four hexadecimal digits expected")
      }
    }
    index += 4
    return code
  }
}
