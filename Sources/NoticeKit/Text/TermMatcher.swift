/// Finds all terms of a list in a text of units: a trie in a double array.
///
/// The units that occur in terms are numbered densely (unit classes), so that a node's children lie
/// close together and the table stays small. The walk from a position ends at the first unit that
/// continues no term, so the work is bounded by the text times the longest term, and in Chinese
/// text it is about one step a position.
struct TermMatcher: Sendable {
  /// One term at a position of the text.
  struct Match: Hashable, Sendable {
    /// Index of the first unit.
    var start: Int32
    /// Length in units.
    var length: UInt16
    /// The index of the term in the list that the matcher was built from.
    var term: UInt16

    var range: UnitRange { UnitRange(Int(start), Int(start) + Int(length)) }
  }

  /// 0 for a unit that no term contains, else its class.
  private var unitClass: [UInt16]
  private var nodes: [Node] = [Node(base: 0, parent: 0, term: -1)]

  /// A slot of the double array.
  private struct Node: Sendable {
    /// Where the children begin: child = base + class.
    var base: Int32
    /// The node above, or -1 for a free slot.
    var parent: Int32
    /// The term that ends here, or -1.
    var term: Int32
  }

  /// Builds the table.
  ///
  /// - Parameter terms: normalised terms, none of them empty; of equal terms the first is reported.
  init(_ terms: [[UInt16]]) {
    unitClass = [UInt16](repeating: 0, count: 0x10000)
    var classes: UInt16 = 0
    for term in terms {
      for unit in term where unitClass[Int(unit)] == 0 {
        classes += 1
        unitClass[Int(unit)] = classes
      }
    }
    let coded = terms.map { term in term.map { unitClass[Int($0)] } }
    let order = coded.indices.sorted {
      coded[$0].lexicographicallyPrecedes(coded[$1])
        || (coded[$0] == coded[$1] && $0 < $1)
    }
    grow(to: Int(classes) * 2 + coded.reduce(0) { $0 + $1.count } + 1)
    // Breadth first; a node is a run of sorted terms that share a prefix.
    var queue: [(node: Int, low: Int, high: Int, depth: Int)] = [(0, 0, order.count, 0)]
    var head = 0
    var next = 1
    while head < queue.count {
      var (node, low, high, depth) = queue[head]
      head += 1
      while low < high && coded[order[low]].count == depth {
        if nodes[node].term < 0 && depth > 0 { nodes[node].term = Int32(order[low]) }
        low += 1
      }
      guard low < high else { continue }
      var children: [(code: UInt16, low: Int, high: Int)] = []
      var index = low
      while index < high {
        let code = coded[order[index]][depth]
        var end = index + 1
        while end < high && coded[order[end]][depth] == code { end += 1 }
        children.append((code, index, end))
        index = end
      }
      // Next fit: begin where the last node was placed, never from the front again.
      var candidate = max(next - Int(children[0].code), 0)
      search: while true {
        grow(to: candidate + Int(children.last!.code) + 1)
        for child in children where nodes[candidate + Int(child.code)].parent >= 0 {
          candidate += 1
          continue search
        }
        break
      }
      next = max(next, candidate + Int(children[0].code))
      nodes[node].base = Int32(candidate)
      for child in children {
        let slot = candidate + Int(child.code)
        nodes[slot].parent = Int32(node)
        queue.append((slot, child.low, child.high, depth + 1))
      }
      high = low
    }
  }

  private mutating func grow(to count: Int) {
    guard nodes.count < count else { return }
    let more = max(count, nodes.count * 2) - nodes.count
    nodes.append(contentsOf: repeatElement(Node(base: 0, parent: -1, term: -1), count: more))
  }

  /// Calls `body` with the length and index of every term that starts at `start`, shortest first.
  @inline(__always)
  func forEachTerm(
    in units: [UInt16], at start: Int, until end: Int, _ body: (_ length: Int, _ term: Int) -> Void
  ) {
    var node: Int32 = 0
    var base = nodes[0].base
    var index = start
    while index < end {
      let code = unitClass[Int(units[index])]
      if code == 0 { return }
      let slot = Int(base) + Int(code)
      guard slot < nodes.count else { return }
      let next = nodes[slot]
      if next.parent != node { return }
      node = Int32(truncatingIfNeeded: slot)
      base = next.base
      index += 1
      if next.term >= 0 { body(index - start, Int(next.term)) }
    }
  }

  /// All terms in `units`, by start and then from the longest to the shortest.
  func allMatches(in units: [UInt16]) -> [Match] {
    var matches: [Match] = []
    for start in units.indices {
      let first = matches.count
      forEachTerm(in: units, at: start, until: units.count) { length, term in
        matches.append(
          Match(
            start: Int32(start), length: UInt16(truncatingIfNeeded: length),
            term: UInt16(truncatingIfNeeded: term)))
      }
      if matches.count - first > 1 { matches[first...].reverse() }
    }
    return matches
  }
}
