/// Turns pairs of directives that are alike into alignments, notice by notice.
struct AlignmentBuilder {
  private let index: DirectiveIndex
  private let notices: [ComparedNotice]
  private let minimumScore: Float
  private(set) var alignments: [Alignment] = []

  init(_ index: DirectiveIndex, _ notices: [ComparedNotice], minimumScore: Float) {
    self.index = index
    self.notices = notices
    self.minimumScore = minimumScore
  }

  /// Aligns all notices that `edges` join.
  mutating func add(_ edges: [PairAligner.Edge]) {
    var directed = edges
    for at in directed.indices {
      let edge = directed[at]
      if isLeft(notice(edge.right), of: notice(edge.left)) {
        directed[at].left = edge.right
        directed[at].right = edge.left
      }
    }
    directed.sort { key($0) < key($1) }
    var first = 0
    while first < directed.count {
      var end = first + 1
      while end < directed.count && isSamePair(directed[end], directed[first]) { end += 1 }
      alignPair(Array(directed[first..<end]))
      first = end
    }
  }

  private func key(_ edge: PairAligner.Edge) -> (Int, Int, Int32, Int32) {
    (notice(edge.left), notice(edge.right), edge.left, edge.right)
  }

  private func isSamePair(_ a: PairAligner.Edge, _ b: PairAligner.Edge) -> Bool {
    notice(a.left) == notice(b.left) && notice(a.right) == notice(b.right)
  }

  private func notice(_ row: Int32) -> Int { Int(index.notices[Int(row)]) }

  /// Whether notice `a` is the superior's or the earlier one of two.
  private func isLeft(_ a: Int, of b: Int) -> Bool {
    Comparison.isLeft(a, of: b, notices)
  }

  private mutating func alignPair(_ edges: [PairAligner.Edge]) {
    let left = notice(edges[0].left)
    let right = notice(edges[0].right)
    let shift = Comparison.yearShift(from: notices[left], to: notices[right])
    for match in PairAligner.align(edges, index, minimumScore: minimumScore) {
      let edge = match.edge
      alignments.append(
        Alignment(
          left: Int(index.statements[Int(edge.left)]),
          right: Int(index.statements[Int(edge.right)]), similarity: edge.similarity,
          shape: match.shape,
          relation: relation(
            Int(edge.left), Int(edge.right), yearShift: shift,
            isPartial: match.shape != .oneToOne),
          isPrimary: match.isPrimary))
    }
  }

  /// The row of a statement, or nil where it is no directive.
  func row(of statement: Int) -> Int? { index.row(of: statement) }

  /// How the right row stands to the left.
  func relation(_ left: Int, _ right: Int, yearShift: Int, isPartial: Bool) -> AlignmentRelation {
    let (a, b) = (index.units(of: left), index.units(of: right))
    if a.elementsEqual(b) && yearShift == 0 { return .same }
    let comparison = BindingComparison(
      left: (Array(a), Array(index.marks(of: left))),
      right: (Array(b), Array(index.marks(of: right))), yearShift: yearShift,
      isPartial: isPartial)
    let balance = comparison.balance
    if balance != 0 { return balance > 0 ? .stronger : .weaker }
    let isSame =
      !isPartial && comparison.pairs.isEmpty && index.overlap(left, right) >= 0.9
    return isSame ? .same : .adapted
  }
}

extension Comparison {
  /// Whether notice `a` stands to the left of `b` in alignments: the superior's, else the earlier,
  /// else the one that was added first.
  public func isLeft(_ a: Int, of b: Int) -> Bool { Comparison.isLeft(a, of: b, notices) }

  /// Whether notice `a` is to the left of `b`: the superior's, else the earlier, else the one that
  /// was added first.
  static func isLeft(_ a: Int, of b: Int, _ notices: [ComparedNotice]) -> Bool {
    if let x = notices[a].level, let y = notices[b].level, x != y { return x < y }
    if let x = notices[a].date, let y = notices[b].date, x != y { return x < y }
    return a < b
  }

  /// How many years the right of two notices is later, where they are versions of different years;
  /// 0 for notices of one season.
  static func yearShift(from left: ComparedNotice, to right: ComparedNotice) -> Int {
    guard let from = left.date.flatMap({ CalendarDate(iso: $0) }),
      let to = right.date.flatMap({ CalendarDate(iso: $0) })
    else { return 0 }
    let days = to.dayNumber - from.dayNumber
    guard abs(days) >= 270 else { return 0 }
    return (days + (days > 0 ? 182 : -182)) / 365
  }
}
