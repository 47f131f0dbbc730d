/// What a later version, or a lower office's, makes of a notice: kept, changed, moved, added,
/// dropped.
public struct VersionComparison: Hashable, Sendable {
  /// One directive, or a pair that ask for the same.
  public struct Entry: Hashable, Sendable {
    /// The statement of the old notice in `Comparison.statements`, or nil for what was added.
    public var left: Int?
    /// The statement of the new notice, or nil for what was dropped.
    public var right: Int?
    /// The pair's place in `Comparison.alignments`; nil for what was added or dropped.
    public var alignment: Int?
    /// nil for what was added or dropped.
    public var relation: AlignmentRelation?
    /// Whether the duty stands in another part of the notice, or its part in another place.
    public var isMoved: Bool
    /// Who, when, how much and how strictly: what differs.
    public var changes: [DirectiveChange]
  }

  /// The old notice's place in `Comparison.notices`.
  public var left: Int
  /// The new notice's place.
  public var right: Int
  /// In the order of the new notice; what was dropped stands behind what stood before it.
  public var entries: [Entry]

  public var added: [Entry] { entries.filter { $0.left == nil } }
  public var dropped: [Entry] { entries.filter { $0.right == nil } }
  public var changed: [Entry] { entries.filter { $0.relation != nil && $0.relation != .same } }
  public var moved: [Entry] { entries.filter(\.isMoved) }
}

extension Comparison {
  /// Compares two of the notices as versions of one text, `left` the old one.
  public func versions(from left: Int, to right: Int) -> VersionComparison {
    let found = alignments(between: left, and: right)
    let isTurned = Comparison.isLeft(right, of: left, notices)
    let pairs = found.map { at -> (left: Int, right: Int, at: Int) in
      let alignment = alignments[at]
      return isTurned
        ? (alignment.right, alignment.left, at) : (alignment.left, alignment.right, at)
    }
    let moved = MoveFinder.moved(
      pairs.map { ($0.left, $0.right) }, chapters: { statements[$0].chapter })
    var entries: [VersionComparison.Entry] = []
    for (pair, isMoved) in zip(pairs, moved) {
      let relation = alignments[pair.at].relation
      entries.append(
        VersionComparison.Entry(
          left: pair.left, right: pair.right, alignment: pair.at,
          relation: isTurned ? relation.turned : relation, isMoved: isMoved,
          changes: changes(
            from: pair.left, to: pair.right,
            isPartial: alignments[pair.at].shape != .oneToOne)))
    }
    entries.sort { ($0.right ?? 0, $0.left ?? 0) < ($1.right ?? 0, $1.left ?? 0) }
    let leftDone = Set(pairs.map(\.left))
    let rightDone = Set(pairs.map(\.right))
    var result: [VersionComparison.Entry] = []
    // What was dropped goes behind the nearest statement before it that was kept.
    var anchors: [Int: [Int]] = [:]
    var anchor = -1
    for number in notices[left].statements where statements[number].isDirective {
      if leftDone.contains(number) {
        anchor = number
      } else {
        anchors[anchor, default: []].append(number)
      }
    }
    func drop(_ anchor: Int) {
      for number in anchors.removeValue(forKey: anchor) ?? [] {
        result.append(
          VersionComparison.Entry(
            left: number, right: nil, alignment: nil, relation: nil, isMoved: false, changes: []))
      }
    }
    drop(-1)
    var next = 0
    for number in notices[right].statements where statements[number].isDirective {
      if !rightDone.contains(number) {
        result.append(
          VersionComparison.Entry(
            left: nil, right: number, alignment: nil, relation: nil, isMoved: false, changes: []))
      }
      while next < entries.count, entries[next].right == number {
        result.append(entries[next])
        next += 1
      }
      for entry in entries[..<next].reversed() {
        guard entry.right == number, let left = entry.left else { break }
        drop(left)
      }
    }
    return VersionComparison(left: left, right: right, entries: result)
  }
}

extension AlignmentRelation {
  /// The relation seen from the other side.
  var turned: AlignmentRelation {
    switch self {
    case .stronger: return .weaker
    case .weaker: return .stronger
    case .same, .adapted: return self
    }
  }
}

/// Tells which of the aligned statements stand in another place than before.
enum MoveFinder {
  /// For each pair whether it was moved.
  ///
  /// The largest set of pairs that keep their order stays; a pair outside it was moved. So was a
  /// pair that left the chapter which most of its neighbours went along with.
  static func moved(
    _ pairs: [(left: Int, right: Int)], chapters: (Int) -> String?
  ) -> [Bool] {
    let order = pairs.indices.sorted {
      (pairs[$0].left, pairs[$0].right) < (pairs[$1].left, pairs[$1].right)
    }
    var moved = [Bool](repeating: true, count: pairs.count)
    for at in increasing(order.map { pairs[$0].right }) { moved[order[at]] = false }
    // Where each new chapter came from, by most of its statements.
    var origins: [String: [String: Int]] = [:]
    for pair in pairs {
      guard let from = chapters(pair.left), let to = chapters(pair.right) else { continue }
      origins[to, default: [:]][from, default: 0] += 1
    }
    for (at, pair) in pairs.enumerated() where !moved[at] {
      guard let from = chapters(pair.left), let to = chapters(pair.right),
        let counts = origins[to], let own = counts[from]
      else { continue }
      let most = counts.values.max() ?? 0
      if most >= 2 && own * 3 <= most { moved[at] = true }
    }
    return moved
  }

  /// The places of a longest run of numbers that never fall.
  private static func increasing(_ numbers: [Int]) -> [Int] {
    var tails: [Int] = []
    var previous = [Int](repeating: -1, count: numbers.count)
    for at in numbers.indices {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[tails[middle]] <= numbers[at] { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[at] = tails[low - 1] }
      if low == tails.count { tails.append(at) } else { tails[low] = at }
    }
    var result: [Int] = []
    var at = tails.last ?? -1
    while at >= 0 {
      result.append(at)
      at = previous[at]
    }
    return result
  }
}
