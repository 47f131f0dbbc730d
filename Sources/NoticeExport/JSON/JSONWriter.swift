/// Writes JSON (RFC 8259) straight to bytes, on one line or for reading.
///
/// Values are written in order; the writer puts commas and white space. Inline objects and arrays
/// stay on one line in either style, as spans do.
public struct JSONWriter: ~Copyable {
  /// How the JSON is laid out.
  public enum Style: Hashable, Sendable {
    /// No white space at all, for JSON Lines.
    case compact
    /// One member a line, two spaces a level.
    case pretty
  }

  /// What has been written.
  public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: room, count: used)) }

  /// Memory with what has been written at its front: a value is one check for room and plain stores.
  private var room: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var used = 0
  private var ownsRoom: Bool
  /// Takes what has been written when the room is full; without it the room grows.
  private var drain: ((UnsafeBufferPointer<UInt8>) -> Void)?

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
    self.capacity = max(capacity, 512)
    room = .allocate(capacity: self.capacity)
    ownsRoom = true
  }

  /// A writer into memory of somebody else, which it leaves when it needs more.
  private init(style: Style, into memory: UnsafeMutableBufferPointer<UInt8>) {
    self.style = style
    capacity = memory.count
    room = memory.baseAddress!
    ownsRoom = false
  }

  deinit {
    if ownsRoom { room.deallocate() }
  }

  /// Writes by and by, so that a long text takes no more memory than a short one.
  ///
  /// - Parameters:
  ///   - capacity: how many bytes are handed on at once, at least.
  ///   - drain: takes bytes in the order in which they were written; they are gone when it returns.
  public static func write(
    style: Style = .compact, capacity: Int = 1 << 18, _ body: (inout JSONWriter) -> Void,
    drain: @escaping (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var writer = JSONWriter(style: style, reservingCapacity: capacity)
    writer.drain = drain
    body(&writer)
    drain(UnsafeBufferPointer(start: writer.room, count: writer.used))
  }

  /// What `body` writes, without a copy where it takes no more than `capacity` bytes.
  ///
  /// - Parameter capacity: memory that is not written to costs nothing, so rather too much.
  public static func bytes(
    style: Style = .compact, reservingCapacity capacity: Int, _ body: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var outgrown: [UInt8]?
    let bytes = [UInt8](unsafeUninitializedCapacity: max(capacity, 512)) { memory, count in
      var writer = JSONWriter(style: style, into: memory)
      body(&writer)
      if writer.ownsRoom { outgrown = writer.bytes } else { count = writer.used }
    }
    return outgrown ?? bytes
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
    append(quoted: name)
    finishKey()
  }

  /// Writes any text as the name of a member.
  ///
  /// Not another `key(_:)`: a literal would be taken for a `String`, and be looked through for escapes.
  public mutating func key(text name: String) {
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
    append(quoted: text)
  }

  /// Writes a whole number.
  public mutating func value(_ number: Int) {
    separate()
    append(number)
  }

  /// Writes the shortest decimal that reads back as `number`; NaN and infinities become null.
  public mutating func value(_ number: Double) {
    separate()
    for byte in (number.isFinite ? number.description : "null").utf8 { put(byte) }
  }

  /// Writes true or false.
  public mutating func value(_ flag: Bool) {
    separate()
    append(flag ? "true" : "false")
  }

  /// Writes null.
  public mutating func null() {
    separate()
    append("null")
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
    put(0x0A)
    hasMembers = false
  }

  /// Whether the open container stays on one line.
  private var isInline: Bool { style == .compact || depth >= inlineDepth }

  private mutating func begin(_ bracket: UInt8, inline: Bool) {
    separate()
    put(bracket)
    depth += 1
    if inline && inlineDepth == Int.max { inlineDepth = depth }
    hasMembers = false
  }

  private mutating func end(_ bracket: UInt8) {
    let wasInline = isInline
    if depth == inlineDepth { inlineDepth = Int.max }
    depth -= 1
    if hasMembers && !wasInline { breakLine() }
    put(bracket)
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
    if hasMembers { put(0x2C) }
    if !isInline {
      breakLine()
    } else if hasMembers && style == .pretty {
      put(0x20)
    }
    hasMembers = true
  }

  private mutating func finishKey() {
    put(0x3A)
    if style == .pretty { put(0x20) }
    followsKey = true
  }

  private mutating func breakLine() {
    put(0x0A)
    for _ in 0..<depth * 2 { put(0x20) }
  }

  private mutating func append(_ number: Int) {
    if number < 0 { put(0x2D) }
    var rest = number.magnitude
    var digits = 1
    var limit: UInt = 10
    while rest >= limit {
      digits += 1
      let (next, overflow) = limit.multipliedReportingOverflow(by: 10)
      if overflow { break }
      limit = next
    }
    reserve(digits)
    used += digits
    var place = used
    repeat {
      place -= 1
      room[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
  }

  // MARK: Bytes

  @inline(__always)
  private mutating func reserve(_ count: Int) {
    if capacity - used < count { grow(count) }
  }

  @inline(never)
  private mutating func grow(_ count: Int) {
    if let drain {
      drain(UnsafeBufferPointer(start: room, count: used))
      used = 0
      if count <= capacity { return }
    }
    capacity += max(count, capacity)
    let more = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    more.update(from: room, count: used)
    if ownsRoom { room.deallocate() }
    room = more
    ownsRoom = true
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    reserve(1)
    room[used] = byte
    used += 1
  }

  private mutating func append(_ word: StaticString) {
    append(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  private mutating func append(quoted word: StaticString) {
    let count = word.utf8CodeUnitCount
    reserve(count + 2)
    let source = UnsafeRawPointer(word.utf8Start)
    room[used] = 0x22
    used += 1
    let target = UnsafeMutableRawPointer(room + used)
    if count >= 4 {
      // Four bytes at a time, the last four over again.
      var index = 0
      while index + 4 < count {
        target.storeBytes(
          of: source.loadUnaligned(fromByteOffset: index, as: UInt32.self), toByteOffset: index,
          as: UInt32.self)
        index += 4
      }
      target.storeBytes(
        of: source.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self),
        toByteOffset: count - 4, as: UInt32.self)
    } else {
      for index in 0..<count { room[used + index] = word.utf8Start[index] }
    }
    room[used + count] = 0x22
    used += count + 1
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return }
    reserve(bytes.count)
    (room + used).update(from: source, count: bytes.count)
    used += bytes.count
  }

  /// Appends `text` in quotes: the quote, the backslash and control characters escaped, all else as
  /// it is.
  private mutating func appendEscaped(_ text: String) {
    put(0x22)
    let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0) }
    if isWritten == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0) } }
    put(0x22)
  }

  private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = JSONWriter.firstEscape(in: utf8, from: 0)
    while index < utf8.count {
      append(UnsafeBufferPointer(rebasing: utf8[start..<index]))
      appendEscape(utf8[index])
      start = index + 1
      index = JSONWriter.firstEscape(in: utf8, from: start)
    }
    append(UnsafeBufferPointer(rebasing: utf8[start...]))
  }

  /// The place of the first byte from `start` on that needs an escape, or the number of bytes.
  private static func firstEscape(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops = ones << 7
    let raw = UnsafeRawBufferPointer(utf8)
    var index = start
    // Eight bytes at a time: a byte below n turns its top bit on when n is taken away from it.
    while index + 8 <= utf8.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let quotes = word ^ (ones &* 0x22)
      let slashes = word ^ (ones &* 0x5C)
      let below = (word &- ones &* 0x20) & ~word
      let equal = ((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes)
      if (below | equal) & tops != 0 { break }
      index += 8
    }
    while index < utf8.count, !needsEscape(utf8[index]) { index += 1 }
    return index
  }

  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C
  }

  private mutating func appendEscape(_ byte: UInt8) {
    put(0x5C)
    switch byte {
    case 0x22, 0x5C: put(byte)
    case 0x08: put(0x62)
    case 0x09: put(0x74)
    case 0x0A: put(0x6E)
    case 0x0C: put(0x66)
    case 0x0D: put(0x72)
    default:
      append("u00")
      for digit in [byte >> 4, byte & 15] { put(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    }
  }
}
