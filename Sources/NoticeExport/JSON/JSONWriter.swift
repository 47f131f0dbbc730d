/// Writes JSON (RFC 8259) straight to bytes, on one line or for reading.
///
/// Values are written in order; the writer puts commas and white space. Inline objects and arrays
/// stay on one line in either style, as spans do.
public struct JSONWriter: Sendable {
  /// How the JSON is laid out.
  public enum Style: Hashable, Sendable {
    /// No white space at all, for JSON Lines.
    case compact
    /// One member a line, two spaces a level.
    case pretty
  }

  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  private let style: Style
  private var depth = 0
  /// The depth of the outermost open inline container, or `Int.max` outside one.
  private var inlineDepth = Int.max
  /// Whether something stands already in the open container.
  private var hasMembers = false
  /// Whether a key has just been written, so that its value follows.
  private var followsKey = false

  /// - Parameter capacity: the bytes to make room for at once.
  public init(style: Style = .compact, reservingCapacity capacity: Int = 0) {
    self.style = style
    bytes.reserveCapacity(capacity)
  }

  /// Opens an object; `inline` keeps it on one line.
  public mutating func beginObject(inline: Bool = false) { begin(0x7B, inline: inline) }

  /// Closes the object opened last.
  public mutating func endObject() { end(0x7D) }
  /// Opens an array; `inline` keeps it on one line.
  public mutating func beginArray(inline: Bool = false) { begin(0x5B, inline: inline) }

  /// Closes the array opened last.
  public mutating func endArray() { end(0x5D) }

  /// Writes the name of a member, which needs no escapes.
  public mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    finishKey()
  }

  /// Writes any text as the name of a member.
  public mutating func key(_ name: String) {
    separate()
    appendEscaped(name)
    finishKey()
  }

  /// Writes a string, escaped where it must be.
  public mutating func value(_ text: String) {
    separate()
    appendEscaped(text)
  }

  /// Writes a literal that needs no escapes.
  public mutating func value(_ text: StaticString) {
    separate()
    bytes.append(0x22)
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
  }

  /// Writes a whole number.
  public mutating func value(_ number: Int) {
    separate()
    append(number)
  }

  /// Writes the shortest decimal that reads back as `number`; NaN and infinities become null.
  public mutating func value(_ number: Double) {
    separate()
    bytes.append(contentsOf: (number.isFinite ? number.description : "null").utf8)
  }

  /// Writes true or false.
  public mutating func value(_ flag: Bool) {
    separate()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  /// Writes null.
  public mutating func null() {
    separate()
    bytes.append(contentsOf: [0x6E, 0x75, 0x6C, 0x6C])
  }

  /// Writes a string, or null.
  public mutating func value(_ text: String?) {
    if let text { value(text) } else { null() }
  }

  /// Writes a whole number, or null.
  public mutating func value(_ number: Int?) {
    if let number { value(number) } else { null() }
  }

  /// Writes an array of strings on one line.
  public mutating func value(_ texts: [String]) {
    beginArray(inline: true)
    for text in texts { value(text) }
    endArray()
  }

  /// Ends a line between two values of a stream (JSON Lines).
  public mutating func newline() {
    bytes.append(0x0A)
    hasMembers = false
  }

  /// Forgets what has been written, and keeps the room.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    hasMembers = false
  }

  /// Whether the open container stays on one line.
  private var isInline: Bool { style == .compact || depth >= inlineDepth }

  private mutating func begin(_ bracket: UInt8, inline: Bool) {
    separate()
    bytes.append(bracket)
    depth += 1
    if inline && inlineDepth == Int.max { inlineDepth = depth }
    hasMembers = false
  }

  private mutating func end(_ bracket: UInt8) {
    let wasInline = isInline
    if depth == inlineDepth { inlineDepth = Int.max }
    depth -= 1
    if hasMembers && !wasInline { breakLine() }
    bytes.append(bracket)
    hasMembers = true
  }

  /// Puts what stands between the value before and the one to come.
  @inline(__always)
  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    if depth == 0 { return }
    if hasMembers { bytes.append(0x2C) }
    if !isInline {
      breakLine()
    } else if hasMembers && style == .pretty {
      bytes.append(0x20)
    }
    hasMembers = true
  }

  private mutating func finishKey() {
    bytes.append(0x3A)
    if style == .pretty { bytes.append(0x20) }
    followsKey = true
  }

  private mutating func breakLine() {
    bytes.append(0x0A)
    for _ in 0..<depth * 2 { bytes.append(0x20) }
  }

  private mutating func append(_ number: Int) {
    var rest = number.magnitude
    if number < 0 { bytes.append(0x2D) }
    let start = bytes.count
    repeat {
      bytes.append(0x30 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Appends `text` in quotes: the quote, the backslash and control characters escaped, all else as
  /// it is.
  private mutating func appendEscaped(_ text: String) {
    bytes.append(0x22)
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices where JSONWriter.needsEscape(utf8[index]) {
        bytes.append(contentsOf: utf8[start..<index])
        appendEscape(utf8[index])
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(0x22)
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C
  }

  private mutating func appendEscape(_ byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x08: bytes.append(0x62)
    case 0x09: bytes.append(0x74)
    case 0x0A: bytes.append(0x6E)
    case 0x0C: bytes.append(0x66)
    case 0x0D: bytes.append(0x72)
    default:
      bytes.append(contentsOf: [0x75, 0x30, 0x30])
      for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    }
  }
}
