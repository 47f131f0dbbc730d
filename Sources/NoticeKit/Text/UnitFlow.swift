/// The text that every stage after layout reads: normalised units without white space and page
/// furniture, one newline unit between paragraphs, each unit with its place in the source.
struct UnitFlow: Sendable {
  var units: [UInt16]
  var map: OffsetMap
  /// The paragraphs in order, without the newline units between them.
  var paragraphs: [UnitRange]

  func span(_ range: UnitRange) -> SourceSpan { map.span(range) }
  func text(_ range: UnitRange) -> String { map.text(range) }
  /// The text of `range` behind a word and a mark: `kind.modal:要`.
  func text(_ range: UnitRange, behind word: String, mark: UInt8) -> String {
    map.text(range, behind: word, mark: mark)
  }
}

extension UnitFlow {
  /// A flow of one paragraph for a bare phrase: white space dropped, offsets into `source` kept.
  init(phrase source: SourceText) {
    let normalized = NormalizedText(source)
    var units: [UInt16] = []
    var scalars: [UInt32] = []
    var bytes: [UInt32] = []
    for index in normalized.units.indices {
      let unit = normalized.units[index]
      if unit.isSpace || unit.isLineBreak || unit == Unit.asterisk { continue }
      units.append(unit)
      scalars.append(normalized.scalarOffsets[index])
      bytes.append(normalized.byteOffsets[index])
    }
    self.units = units
    map = OffsetMap(scalarOffsets: scalars, byteOffsets: bytes, utf8: source.utf8)
    paragraphs = [UnitRange(0, units.count)]
  }
}
