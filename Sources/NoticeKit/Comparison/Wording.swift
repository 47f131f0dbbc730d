/// The wording of a statement as normalised units, each with its place in the statement's text.
struct Wording: Sendable {
  var units: [UInt16]
  /// For each unit the offset, in scalars of the statement's `text`, that it stands for.
  var offsets: [UInt32]

  init(_ text: String) {
    let normalized = NormalizedText(SourceText(text))
    units = normalized.units
    offsets = normalized.scalarOffsets
  }

  /// The scalars of the text that the units of `range` stand for.
  func textRange(_ range: UnitRange) -> TextRange {
    guard !range.isEmpty, range.end <= units.count else {
      let at = range.start < offsets.count ? Int(offsets[range.start]) : Int(offsets.last ?? 0)
      return TextRange(start: at, end: at)
    }
    return TextRange(start: Int(offsets[range.start]), end: Int(offsets[range.end - 1]) + 1)
  }

  /// The scalars of the text where `words` first stand, or nil.
  func place(of words: [UInt16]) -> TextRange? {
    guard let first = words.first else { return nil }
    var start = 0
    while start + words.count <= units.count {
      if units[start] == first, units[start..<start + words.count].elementsEqual(words) {
        return textRange(UnitRange(start, start + words.count))
      }
      start += 1
    }
    return nil
  }
}

/// A half-open range of scalars within the `text` of one statement.
///
/// Not a `SourceSpan`: the layout's white space, which a text leaves out, does not count.
public struct TextRange: Hashable, Sendable {
  /// Offset of the first scalar.
  public var start: Int
  /// Offset just past the last scalar.
  public var end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  public var count: Int { max(0, end - start) }

  /// What the range cuts out of `text`: 4..<9 of 各市要在6月底前完成 is 6月底前完.
  public func cut(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let from = scalars.index(scalars.startIndex, offsetBy: start, limitedBy: scalars.endIndex)
    guard let from else { return "" }
    let to =
      scalars.index(from, offsetBy: count, limitedBy: scalars.endIndex) ?? scalars.endIndex
    return String(String.UnicodeScalarView(scalars[from..<to]))
  }

  /// Where the range stands in the source: the text's scalars are looked up one by one from the
  /// start of `span` on, so that line breaks and page numbers inside do no harm.
  ///
  /// - Parameters:
  ///   - text: the text of the statement.
  ///   - span: the span of the statement.
  ///   - source: the source that `span` counts.
  public func span(in text: String, at span: SourceSpan, of source: SourceText) -> SourceSpan {
    let printed = Array(String(decoding: source.utf8, as: UTF8.self).unicodeScalars)
    var at = span.start
    var first = span.start
    for (index, scalar) in text.unicodeScalars.enumerated() {
      guard index < end else { break }
      while at < min(span.end, printed.count) && printed[at] != scalar { at += 1 }
      if index == start { first = at }
      at += 1
    }
    return SourceSpan(start: first, end: max(first, min(at, span.end)))
  }
}
