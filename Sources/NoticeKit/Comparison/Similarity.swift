/// How alike two directives are, and by what.
public struct Similarity: Hashable, Sendable {
  /// The score that alignment goes by, 0 to 1.
  public var score: Float
  /// By the wording alone: rare words count more than the genre's stock, and a part that the other
  /// side has whole counts nearly as much as two wholes.
  public var text: Float
  /// By the headings they stand under.
  public var heading: Float
  /// By their sectors, or nil where either side has none.
  public var sectors: Float? { sectorShare < 0 ? nil : sectorShare }
  /// By their parties, or nil where either side has none.
  public var parties: Float? { partyShare < 0 ? nil : partyShare }

  // Negative for nil: there may be millions of these.
  private var sectorShare: Float
  private var partyShare: Float

  /// What the context adds to the wording.
  ///
  /// Each piece of evidence takes a part of what is missing to 1, in proportion to what the
  /// wording shows already: without common wording there is nothing to support.
  static func combine(
    text: Float, heading: Float, sectors: Float?, parties: Float?, sharesDeadlineType: Bool
  ) -> Similarity {
    var support = 0.5 * heading
    if let sectors { support += 0.25 * sectors }
    if let parties { support += 0.35 * parties }
    if sharesDeadlineType { support += 0.1 }
    var score = text + (1 - text) * text * min(support, 1) * 0.6
    if let sectors, sectors == 0 { score *= 0.85 }
    return Similarity(
      score: min(score, 1), text: text, heading: heading, sectorShare: sectors ?? -1,
      partyShare: parties ?? -1)
  }
}

/// Scores pairs of directives; the left row is set once for many right ones.
struct SimilarityScorer {
  private let index: DirectiveIndex
  /// For each feature the left row that has it, or -1; one step a feature of the right row then.
  private var owners: [Int32]
  private var left = -1

  init(_ index: DirectiveIndex) {
    self.index = index
    owners = [Int32](repeating: -1, count: index.weights.keys.count)
  }

  mutating func setLeft(_ row: Int) {
    left = row
    for feature in index.features(of: row) { owners[Int(feature)] = Int32(row) }
  }

  /// The likeness of the wordings of the left row and `right`, 0 to 1.
  func text(_ right: Int) -> Float {
    let owner = Int32(left)
    var shared: Float = 0
    for feature in index.features(of: right) where owners[Int(feature)] == owner {
      let weight = index.weight(feature)
      shared += weight * weight
    }
    guard shared > 0 else { return 0 }
    let (a, b) = (index.masses[left], index.masses[right])
    let cosine = shared / (a * b).squareRoot()
    let containment = shared / min(a, b)
    return min((cosine * containment).squareRoot(), 1)
  }

  /// The likeness of the left row and `right`, whose wordings are `text` alike.
  func similarity(_ right: Int, text: Float) -> Similarity {
    Similarity.combine(
      text: text, heading: index.headingSimilarity(left, right),
      sectors: index.sectorSimilarity(left, right), parties: index.partySimilarity(left, right),
      sharesDeadlineType: index.sharesDeadlineType(left, right))
  }
}
