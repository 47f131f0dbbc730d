/// A half-open range of Unicode scalars of the decoded source, as every output of NoticeKit reports it.
///
/// `text.unicodeScalars` from offset `start` up to `end`; in Python `text[start:end]`. A byte-order
/// mark is no part of the text; CR and LF count one each.
public struct SourceSpan: Hashable, Sendable {
  /// Offset of the first scalar.
  public var start: Int
  /// Offset just past the last scalar.
  public var end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}

/// A half-open range of normalised units (`UInt16`), the coordinates of every stage inside NoticeKit.
///
/// A type of its own so that it cannot be mistaken for a `SourceSpan`; only `OffsetMap` converts.
///
/// Two 32-bit offsets: what the stages find is made of ranges, and half the size is half the copying.
public struct UnitRange: Hashable, Sendable {
  @usableFromInline var low: Int32
  @usableFromInline var high: Int32

  @inlinable
  public init(_ start: Int, _ end: Int) {
    low = Int32(truncatingIfNeeded: start)
    high = Int32(truncatingIfNeeded: end)
  }

  @inlinable public var start: Int {
    get { Int(low) }
    set { low = Int32(truncatingIfNeeded: newValue) }
  }

  @inlinable public var end: Int {
    get { Int(high) }
    set { high = Int32(truncatingIfNeeded: newValue) }
  }

  @inlinable public var count: Int { end - start }
  @inlinable public var isEmpty: Bool { end <= start }
  @inlinable public var indices: Range<Int> { start..<max(start, end) }

  @inlinable
  public func contains(_ index: Int) -> Bool { index >= start && index < end }

  @inlinable
  public func overlaps(_ other: UnitRange) -> Bool { start < other.end && other.start < end }
}
