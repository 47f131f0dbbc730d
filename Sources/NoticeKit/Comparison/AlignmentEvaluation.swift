/// Scores alignments against those made by reading.
public struct AlignmentEvaluation: Sendable {
  /// The counts of one pair of notices, or of all.
  public struct Scores: Hashable, Sendable {
    /// Pairs found that are in the gold alignment.
    public var right = 0
    /// Pairs found that are not.
    public var wrong = 0
    /// Pairs of the gold alignment that were not found.
    public var missed = 0
    /// Of the right ones, those whose relation is right as well.
    public var rightRelations = 0
    /// Of the right ones for which moving is labelled, how many; and how many of them are right.
    public var movable = 0
    public var rightMoves = 0

    public init() {}

    /// The share of pairs found that are right; 1 where none was found.
    public var precision: Double { Scores.share(right, right + wrong) }
    /// The share of gold pairs that were found.
    public var recall: Double { Scores.share(right, right + missed) }
    /// The harmonic mean of precision and recall.
    public var f1: Double {
      let sum = precision + recall
      return sum > 0 ? 2 * precision * recall / sum : 0
    }
    /// The share of right pairs whose relation is right.
    public var relations: Double { Scores.share(rightRelations, right) }
    /// The share of right pairs for which moving is labelled that are rightly moved or not.
    public var moves: Double { Scores.share(rightMoves, movable) }

    private static func share(_ part: Int, _ whole: Int) -> Double {
      whole == 0 ? 1 : Double(part) / Double(whole)
    }

    static func + (a: Scores, b: Scores) -> Scores {
      var sum = a
      sum.right += b.right
      sum.wrong += b.wrong
      sum.missed += b.missed
      sum.rightRelations += b.rightRelations
      sum.movable += b.movable
      sum.rightMoves += b.rightMoves
      return sum
    }
  }

  /// The result for one pair of notices.
  public struct Document: Hashable, Sendable {
    /// `00-province--01-qingchuan`.
    public var name: String
    public var scores: Scores
    /// What is wrong, one a line: `missed s5 市级河长… | s8 …`.
    public var errors: [String]
  }

  /// The pairs of notices in the order they were added.
  public private(set) var documents: [Document] = []
  private let options: Comparison.Options

  public init(options: Comparison.Options = Comparison.Options()) {
    self.options = options
  }

  /// The counts of all pairs of notices.
  public var total: Scores { documents.reduce(Scores()) { $0 + $1.scores } }

  /// Compares the notices of a family, all at once, and scores the pairs that `gold` tells of.
  ///
  /// - Returns: the names in `gold` that no notice has; their pairs count as missed.
  @discardableResult
  public mutating func add(
    family: [(notice: Notice, source: SourceText)], gold: [AlignmentGold]
  ) -> [String] {
    let comparison = Comparison(family.map(\.notice), options: options)
    let offsets = family.map { CanonicalOffsets($0.source) }
    var unknown: [String] = []
    for gold in gold {
      let left = family.firstIndex { $0.notice.id == gold.left }
      let right = family.firstIndex { $0.notice.id == gold.right }
      if left == nil, !unknown.contains(gold.left) { unknown.append(gold.left) }
      if right == nil, !unknown.contains(gold.right) { unknown.append(gold.right) }
      var document = Document(
        name: "\(gold.left)--\(gold.right)", scores: Scores(), errors: [])
      if let left, let right {
        score(gold, comparison, left, right, offsets, &document)
      } else {
        document.scores.missed = gold.pairs.count
      }
      documents.append(document)
    }
    return unknown
  }

  private func score(
    _ gold: AlignmentGold, _ comparison: Comparison, _ left: Int, _ right: Int,
    _ offsets: [CanonicalOffsets], _ document: inout Document
  ) {
    let versions = comparison.versions(from: left, to: right)
    var isFound = [Bool](repeating: false, count: gold.pairs.count)
    for entry in versions.entries {
      guard let a = entry.left, let b = entry.right else { continue }
      let (x, y) = (comparison.statements[a], comparison.statements[b])
      let places = (offsets[left].place(x.span), offsets[right].place(y.span))
      let line = "\(x.id) \(x.text.prefix(24)) | \(y.id) \(y.text.prefix(24))"
      let match = gold.pairs.indices.first {
        !isFound[$0] && AlignmentEvaluation.same(gold.pairs[$0].left, places.0)
          && AlignmentEvaluation.same(gold.pairs[$0].right, places.1)
      }
      guard let match else {
        document.scores.wrong += 1
        document.errors.append("wrong    \(line)")
        continue
      }
      isFound[match] = true
      document.scores.right += 1
      let pair = gold.pairs[match]
      if let relation = entry.relation, relation == pair.relation {
        document.scores.rightRelations += 1
      } else {
        let found = entry.relation?.rawValue ?? "none"
        document.errors.append("relation \(line): \(found), not \(pair.relation.rawValue)")
      }
      if let isMoved = pair.isMoved {
        document.scores.movable += 1
        if isMoved == entry.isMoved {
          document.scores.rightMoves += 1
        } else {
          document.errors.append("moved    \(line): \(entry.isMoved), not \(isMoved)")
        }
      }
    }
    for (pair, found) in zip(gold.pairs, isFound) where !found {
      document.scores.missed += 1
      document.errors.append(
        "missed   \(text(pair.left, comparison, left, offsets)) | "
          + text(pair.right, comparison, right, offsets))
    }
  }

  private func text(
    _ place: AlignmentGold.Place, _ comparison: Comparison, _ notice: Int,
    _ offsets: [CanonicalOffsets]
  ) -> String {
    for number in comparison.notices[notice].statements {
      let statement = comparison.statements[number]
      if AlignmentEvaluation.same(place, offsets[notice].place(statement.span)) {
        return "\(statement.id) \(statement.text.prefix(24))"
      }
    }
    return "\(place.start)–\(place.end)"
  }

  /// Whether two places are the same statement: most of the longer lies in both, so that a slip of
  /// segmentation does not count as one of alignment.
  private static func same(_ a: AlignmentGold.Place, _ b: AlignmentGold.Place) -> Bool {
    let overlap = min(a.end, b.end) - max(a.start, b.start)
    return overlap * 2 > max(a.end - a.start, b.end - b.start)
  }
}
