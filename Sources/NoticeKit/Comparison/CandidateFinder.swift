/// Finds the pairs of directives that are worth scoring, and scores them.
///
/// Up to some thousand directives all pairs of two notices are scored. Beyond, a directive meets
/// those with which it shares one of its rarest pairs of characters; where very many share it,
/// they are put in order by what else they have (a minimum hash), and each meets its neighbours.
/// The work is thus bounded by the number of directives, however often a text was copied.
struct CandidateFinder {
  /// What bounds the work for a number of directives.
  struct Limits {
    /// Up to how many pairs are all scored.
    var exhaustivePairs = 3_000_000
    /// How many of its rarest features a directive is looked up by.
    var rareFeatures: Int
    /// How many neighbours on either side it meets under one feature.
    var neighbours: Int
    /// How many partners of a directive are kept.
    var top: Int

    init(directives: Int, top: Int?) {
      // About two hundred thousand directives make ten thousand notices.
      let room = max(directives, 1)
      rareFeatures = min(max(2_000_000 / room, 10), 40)
      neighbours = min(max(600_000 / room, 5), 200)
      self.top = top ?? min(max(1_500_000 / room, 10), 400)
    }
  }

  private let index: DirectiveIndex
  private let limits: Limits
  private let minimumScore: Float

  init(_ index: DirectiveIndex, limits: Limits, minimumScore: Float) {
    self.index = index
    self.limits = limits
    self.minimumScore = minimumScore
  }

  /// All pairs found, each once.
  func edges() -> [PairAligner.Edge] { isExhaustive ? strongest(allPairs()) : indexedPairs() }

  /// Whether the notices are few enough for all pairs.
  var isExhaustive: Bool {
    index.count * index.count / 2 <= limits.exhaustivePairs
  }

  private func allPairs() -> [PairAligner.Edge] {
    var scorer = SimilarityScorer(index)
    var edges: [PairAligner.Edge] = []
    for left in 0..<index.count {
      scorer.setLeft(left)
      for right in left + 1..<max(index.count, left + 1)
      where index.notices[right] != index.notices[left] {
        add(left, right, scorer, &edges)
      }
    }
    return edges
  }

  private func add(
    _ left: Int, _ right: Int, _ scorer: SimilarityScorer, _ edges: inout [PairAligner.Edge]
  ) {
    let text = scorer.text(right)
    // The context adds at most 0.6·(1 − text)·text.
    guard text + 0.6 * (1 - text) * text >= minimumScore else { return }
    let similarity = scorer.similarity(right, text: text)
    guard similarity.score >= minimumScore else { return }
    edges.append(.init(left: Int32(left), right: Int32(right), similarity: similarity))
  }

  // MARK: Index

  /// A directive under one of its rare features.
  private struct Entry {
    var feature: UInt32
    var hash: UInt32
    var row: Int32
  }

  private func indexedPairs() -> [PairAligner.Edge] {
    let entries = sortedEntries()
    // Where each row's entries are: a row has at most `rareFeatures`.
    var places = [[Int32]](repeating: [], count: index.count)
    for (place, entry) in entries.enumerated() { places[Int(entry.row)].append(Int32(place)) }
    var scorer = SimilarityScorer(index)
    var seen = [Int32](repeating: -1, count: index.count)
    var edges: [PairAligner.Edge] = []
    var found: [PairAligner.Edge] = []
    for left in 0..<index.count {
      scorer.setLeft(left)
      found.removeAll(keepingCapacity: true)
      func meet(_ right: Int) {
        guard seen[right] != Int32(left), index.notices[right] != index.notices[left] else {
          return
        }
        seen[right] = Int32(left)
        add(left, right, scorer, &found)
      }
      for place in places[left] {
        let at = Int(place)
        let feature = entries[at].feature
        for step in [-1, 1] {
          var neighbour = at + step
          var count = 0
          while neighbour >= 0, neighbour < entries.count, count < limits.neighbours,
            entries[neighbour].feature == feature
          {
            meet(Int(entries[neighbour].row))
            neighbour += step
            count += 1
          }
        }
      }
      // Each row keeps its own best, so that memory is bounded by rows times `top`.
      keepBest(&found)
      edges.append(contentsOf: found)
    }
    return CandidateFinder.unique(&edges)
  }

  private func keepBest(_ found: inout [PairAligner.Edge]) {
    guard found.count > limits.top else { return }
    found.sort { a, b in
      let (x, y) = (a.similarity.score, b.similarity.score)
      return x != y ? x > y : a.right < b.right
    }
    found.removeLast(found.count - limits.top)
  }

  /// Each pair once, the lower row to the left.
  private static func unique(_ edges: inout [PairAligner.Edge]) -> [PairAligner.Edge] {
    for at in edges.indices where edges[at].left > edges[at].right {
      let left = edges[at].left
      edges[at].left = edges[at].right
      edges[at].right = left
    }
    edges.sort { ($0.left, $0.right) < ($1.left, $1.right) }
    var count = 0
    for edge in edges
    where count == 0 || edges[count - 1].left != edge.left || edges[count - 1].right != edge.right {
      edges[count] = edge
      count += 1
    }
    edges.removeLast(edges.count - count)
    return edges
  }

  /// The rarest features of every row, those of one feature together and likely partners side by
  /// side.
  private func sortedEntries() -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(index.count * limits.rareFeatures)
    for row in 0..<index.count {
      var rare: [(frequency: UInt32, feature: UInt32)] = []
      // Four hashes: neighbours differ from feature to feature.
      var hashes: [UInt32] = [.max, .max, .max, .max]
      for feature in index.features(of: row) {
        let key = index.weights.keys[Int(feature)]
        guard FeatureKey.isPair(key) else { continue }
        for seed in 0..<4 {
          hashes[seed] = min(hashes[seed], CandidateFinder.hash(key, UInt64(seed)))
        }
        let frequency = index.weights.frequencies[Int(feature)]
        if frequency > 1 { rare.append((frequency, feature)) }
      }
      rare.sort { $0 < $1 }
      for entry in rare.prefix(limits.rareFeatures) {
        entries.append(
          Entry(feature: entry.feature, hash: hashes[Int(entry.feature & 3)], row: Int32(row)))
      }
    }
    entries.sort { ($0.feature, $0.hash, $0.row) < ($1.feature, $1.hash, $1.row) }
    return entries
  }

  /// A number that scatters keys (the finaliser of SplitMix64), the same in every run.
  private static func hash(_ key: UInt64, _ seed: UInt64) -> UInt32 {
    var x = key &+ (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
    x = (x ^ (x >> 30)) &* 0xBF58_476D_1CE4_E5B9
    x = (x ^ (x >> 27)) &* 0x94D0_49BB_1331_11EB
    return UInt32(truncatingIfNeeded: (x ^ (x >> 31)) >> 32)
  }

  // MARK: Bounds

  /// The pairs that are among the `top` best of either side.
  private func strongest(_ edges: [PairAligner.Edge]) -> [PairAligner.Edge] {
    var degrees = [Int32](repeating: 0, count: index.count)
    for edge in edges {
      degrees[Int(edge.left)] += 1
      degrees[Int(edge.right)] += 1
    }
    guard degrees.contains(where: { $0 > limits.top }) else { return edges }
    let order = edges.indices.sorted { a, b in
      let (x, y) = (edges[a].similarity.score, edges[b].similarity.score)
      return x != y ? x > y : a < b
    }
    var kept = [Int32](repeating: 0, count: index.count)
    var isKept = [Bool](repeating: false, count: edges.count)
    for at in order {
      let (left, right) = (Int(edges[at].left), Int(edges[at].right))
      guard kept[left] < limits.top || kept[right] < limits.top else { continue }
      kept[left] += 1
      kept[right] += 1
      isKept[at] = true
    }
    return edges.indices.filter { isKept[$0] }.map { edges[$0] }
  }
}
