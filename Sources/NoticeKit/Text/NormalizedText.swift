/// The source as normalised units, each with the place in the source that it stands for.
///
/// One pass over the UTF-8 drops zero-width characters and folds widths, punctuation, white space
/// and compatibility forms; CR LF gives one line break. A unit stands for one scalar (an enclosed
/// number gives several units with the same scalar, a character entity such as `&emsp;` one unit
/// for several scalars); scalars beyond U+FFFF become U+FFFC.
struct NormalizedText: Sendable {
  var units: [UInt16] = []
  /// For each unit the scalar offset of its first scalar in the source.
  var scalarOffsets: [UInt32] = []
  /// For each unit the offset of its first byte in the source.
  var byteOffsets: [UInt32] = []
  /// The scalar offsets of tabs, which are column separators where other white space is not.
  var tabs: Set<UInt32> = []

  init(_ source: SourceText) {
    var index = 0
    var scalars: UInt32 = 0
    // Enclosed numbers give several units for a scalar: room for them is made when it is needed.
    while index < source.utf8.count {
      let used = units.count
      let more = source.scalarCount - Int(scalars) + NormalizedText.slack
      units += repeatElement(0, count: more)
      scalarOffsets += repeatElement(0, count: more)
      byteOffsets += repeatElement(0, count: more)
      let kept = fill(from: used, with: source.utf8, &index, &scalars)
      units.removeSubrange(kept...)
      scalarOffsets.removeSubrange(kept...)
      byteOffsets.removeSubrange(kept...)
    }
    repairFullStops()
  }

  /// More than a scalar gives units.
  private static let slack = 8

  /// Reads on from `index` and `scalars` until the text or the room ends; tells how much is filled.
  private mutating func fill(
    from start: Int, with bytes: [UInt8], _ index: inout Int, _ scalars: inout UInt32
  ) -> Int {
    let table = CharacterTable.shared.unit
    var used = start
    var tabs: [UInt32] = []
    units.withUnsafeMutableBufferPointer { units in
      scalarOffsets.withUnsafeMutableBufferPointer { scalarOffsets in
        byteOffsets.withUnsafeMutableBufferPointer { byteOffsets in
          func append(_ unit: UInt16, _ scalar: UInt32, _ byte: Int) {
            units[used] = unit
            scalarOffsets[used] = scalar
            byteOffsets[used] = UInt32(truncatingIfNeeded: byte)
            used += 1
          }
          let limit = units.count - NormalizedText.slack
          while index < bytes.count, used <= limit {
            let at = index
            let scalar = scalars
            scalars += 1
            // Most of a notice is ideographs that stand for themselves.
            if let ideograph = NormalizedText.ideograph(in: bytes, at: index) {
              append(ideograph, scalar, at)
              index += 3
              continue
            }
            var code = UInt32(truncatingIfNeeded: decodeScalar(in: bytes, at: &index))
            if code > 0xFFFF { code = 0xFFFC }
            if code == 0x0D && index < bytes.count && bytes[index] == 0x0A {
              index += 1
              scalars += 1
            } else if code == 0x26,
              let length = NormalizedText.spaceEntityLength(in: bytes, at: index)
            {
              index += length
              scalars += UInt32(length)
              code = 0x20
            } else if (code >= 0x2474 && code <= 0x249B) || (code >= 0x3220 && code <= 0x3229),
              let expansion = CharacterTable.expansion(of: code)
            {
              for unit in expansion { append(unit, scalar, at) }
              continue
            }
            if code == 0x09 { tabs.append(scalar) }
            let unit = table[Int(code)]
            if unit != 0 { append(unit, scalar, at) }
          }
        }
      }
    }
    self.tabs.formUnion(tabs)
    return used
  }

  /// The ideograph of U+4E00 to U+9FFF that begins at `index`, or nil.
  @inline(__always)
  private static func ideograph(in bytes: [UInt8], at index: Int) -> UInt16? {
    let first = bytes[index]
    guard first >= 0xE4, first <= 0xE9 else { return nil }
    let unit =
      UInt16(first & 0x0F) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6
      | UInt16(bytes[index + 2] & 0x3F)
    return unit >= 0x4E00 ? unit : nil
  }

  /// Reads `.` behind Chinese text as 。 in a text that has no 。, as some PDF fonts give it.
  private mutating func repairFullStops() {
    var places: [Int] = []
    var stops = 0
    for index in units.indices {
      if units[index] == Unit.fullStop {
        stops += 1
      } else if units[index] == Unit.dot, index > 0, units[index - 1].isHan,
        !units[index - 1].isNumeral,
        index + 1 == units.count || !(units[index + 1].isDigit || units[index + 1] == Unit.dot)
      {
        places.append(index)
      }
    }
    guard places.count >= 3, stops * 4 < places.count else { return }
    for index in places { units[index] = Unit.fullStop }
  }

  /// The length of what follows `&` when it is a character entity for white space.
  private static func spaceEntityLength(in bytes: [UInt8], at index: Int) -> Int? {
    guard index < bytes.count, bytes[index] == 0x65 || bytes[index] == 0x6E || bytes[index] == 0x23
    else { return nil }
    for entity in spaceEntities where bytes[index...].starts(with: entity) { return entity.count }
    return nil
  }

  private static let spaceEntities: [[UInt8]] = [
    "emsp;", "ensp;", "nbsp;", "#160;", "#xa0;", "#xA0;", "#8195;", "#8194;", "#12288;",
  ].map { Array($0.utf8) }
}
