/// Aligns the directives of two notices, given which of them are alike.
///
/// First one to one, the best pairs first. Then directives that have a partner may get another
/// where a good part of the one that is alike is not yet covered: a split or a merger.
struct PairAligner {
  /// Two rows of the index that are alike.
  struct Edge: Hashable, Sendable {
    var left: Int32
    var right: Int32
    var similarity: Similarity
  }

  /// A pair that was chosen.
  struct Match {
    var edge: Edge
    var shape = Alignment.Shape.oneToOne
    var isPrimary: Bool
  }

  private let index: DirectiveIndex
  /// For each row met so far the weight of its features that its partners share, by feature.
  private var covered: [Int32: Set<UInt32>] = [:]
  private var leftPartners: [Int32: [Int]] = [:]
  private var rightPartners: [Int32: [Int]] = [:]
  private var matches: [Match] = []

  /// The least share of the shorter one's weight that a further partner must bring.
  private static let leastFresh: Float = 0.12

  static func align(_ edges: [Edge], _ index: DirectiveIndex, minimumScore: Float) -> [Match] {
    var aligner = PairAligner(index: index)
    aligner.run(edges, minimumScore)
    return aligner.matches
  }

  private init(index: DirectiveIndex) { self.index = index }

  private mutating func run(_ edges: [Edge], _ minimumScore: Float) {
    let ordered = edges.sorted { a, b in
      let (x, y) = (rank(a), rank(b))
      return x != y ? x > y : (a.left, a.right) < (b.left, b.right)
    }
    var rest: [Edge] = []
    for edge in ordered where edge.similarity.score >= minimumScore {
      if leftPartners[edge.left] == nil && rightPartners[edge.right] == nil {
        accept(edge, isPrimary: true)
      } else {
        rest.append(edge)
      }
    }
    for edge in rest where brings(edge) { accept(edge, isPrimary: false) }
    for index in matches.indices {
      let edge = matches[index].edge
      let splits = leftPartners[edge.left]!.count > 1
      let merges = rightPartners[edge.right]!.count > 1
      matches[index].shape =
        splits ? (merges ? .recut : .split) : (merges ? .merged : .oneToOne)
    }
    matches.sort { ($0.edge.left, $0.edge.right) < ($1.edge.left, $1.edge.right) }
  }

  /// The score, and among equals the nearer place in the notice.
  private func rank(_ edge: Edge) -> Float {
    let distance = index.positions[Int(edge.left)] - index.positions[Int(edge.right)]
    return edge.similarity.score - 0.02 * abs(distance)
  }

  private mutating func accept(_ edge: Edge, isPrimary: Bool) {
    let shared = sharedFeatures(edge)
    covered[edge.left, default: []].formUnion(shared)
    // Rows of the two notices differ, so one table serves both sides.
    covered[edge.right, default: []].formUnion(shared)
    leftPartners[edge.left, default: []].append(matches.count)
    rightPartners[edge.right, default: []].append(matches.count)
    matches.append(Match(edge: edge, isPrimary: isPrimary))
  }

  /// Whether a pair joins parts that no chosen pair has joined.
  private func brings(_ edge: Edge) -> Bool {
    let left = covered[edge.left]
    let right = covered[edge.right]
    var fresh: Float = 0
    for feature in sharedFeatures(edge)
    where left?.contains(feature) != true && right?.contains(feature) != true {
      fresh += index.weight(feature) * index.weight(feature)
    }
    let mass = min(index.masses[Int(edge.left)], index.masses[Int(edge.right)])
    return fresh >= PairAligner.leastFresh * mass
  }

  private func sharedFeatures(_ edge: Edge) -> [UInt32] {
    let a = index.features(of: Int(edge.left))
    let b = index.features(of: Int(edge.right))
    var shared: [UInt32] = []
    var i = a.startIndex
    var j = b.startIndex
    while i < a.endIndex && j < b.endIndex {
      if a[i] == b[j] { shared.append(a[i]) }
      let (x, y) = (a[i], b[j])
      if x <= y { i += 1 }
      if y <= x { j += 1 }
    }
    return shared
  }
}
