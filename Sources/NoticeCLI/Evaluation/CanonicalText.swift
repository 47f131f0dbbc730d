import NoticeKit

/// The text that labels are located in: the source without white space, zero-width characters and
/// `*`, so that layout decides no score.
struct CanonicalText: Sendable {
  /// The scalars that are left.
  let scalars: [Unicode.Scalar]
  /// For each scalar of the source, and its end, the offset here.
  private let offsets: [Int]

  init(_ source: SourceText) {
    self.init(String(decoding: source.utf8, as: UTF8.self))
  }

  init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    for scalar in text.unicodeScalars {
      offsets.append(scalars.count)
      if !CanonicalText.isDropped(scalar) { scalars.append(scalar) }
    }
    offsets.append(scalars.count)
    self.scalars = scalars
    self.offsets = offsets
  }

  /// `text` without what a canonical text drops.
  static func squash(_ text: String?) -> String {
    var view = String.UnicodeScalarView()
    for scalar in (text ?? "").unicodeScalars where !isDropped(scalar) { view.append(scalar) }
    return String(view)
  }

  /// `text` without closing punctuation at its ends.
  static func strip(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)[...]
    while let last = scalars.last, closing.contains(last) { scalars.removeLast() }
    while let first = scalars.first, closing.contains(first) { scalars.removeFirst() }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The offset here of a scalar of the source.
  func offset(of source: Int) -> Int {
    offsets[min(max(source, 0), offsets.count - 1)]
  }

  /// A span of the source, here and without closing punctuation at its ends.
  func range(_ span: SourceSpan) -> CanonicalRange {
    trim(CanonicalRange(offset(of: span.start), offset(of: span.end)))
  }

  /// `range` without closing punctuation at its ends.
  func trim(_ range: CanonicalRange) -> CanonicalRange {
    func closes(_ index: Int) -> Bool {
      scalars.indices.contains(index) && CanonicalText.closing.contains(scalars[index])
    }
    var trimmed = range
    while trimmed.end > trimmed.start && closes(trimmed.end - 1) { trimmed.end -= 1 }
    while trimmed.start < trimmed.end && closes(trimmed.start) { trimmed.start += 1 }
    return trimmed
  }

  /// The text from `start` up to `end`, or as much of it as there is.
  func text(_ start: Int, _ end: Int, atMost limit: Int = .max) -> String {
    let start = min(max(start, 0), scalars.count)
    let end = min(max(end, start), scalars.count)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<(end - start > limit ? start + limit : end)])
    return String(view)
  }

  /// White space as Python's `str.isspace` has it, zero-width characters and the asterisk.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x1C...0x20, 0x2A, 0x85, 0xA0, 0xAD, 0x1680, 0x2000...0x200D, 0x2028, 0x2029,
      0x202F, 0x205F, 0x3000, 0xFEFF:
      return true
    default: return false
    }
  }

  /// Punctuation that is no part of a span's wording.
  private static let closing = Set("。；;！？!?：:，,、 .".unicodeScalars)
}

/// A half-open range of a canonical text.
struct CanonicalRange: Hashable, Sendable {
  var start: Int
  var end: Int

  init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  var count: Int { end - start }

  /// How many scalars two ranges have in common.
  func overlap(_ other: CanonicalRange) -> Int {
    max(0, min(end, other.end) - max(start, other.start))
  }
}
